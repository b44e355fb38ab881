package wholepicture.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.access.Glass;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Asked;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.assessment.Assessments;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpWords;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.childprotection.routing.DutyTeam;
import wholepicture.childprotection.routing.DutyTeams;
import wholepicture.escalation.Escalation;
import wholepicture.intake.Mappings;
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.Template;
import wholepicture.learning.Passage;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Condition;
import wholepicture.learning.checks.Wordings;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Lesson;
import wholepicture.learning.products.Lessons;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Publishing;
import wholepicture.learning.reports.Reports;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;
import wholepicture.post.Enclosure;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.practice.TaskGroups;
import wholepicture.questions.QuestionSets;

/**
 * Every page there is, also one that was not yet written when this was, wide and narrow, with a family behind it: it answers,
 * is accessible, quiet and no wider than the window. What cannot be visited is listed here with its reason.
 */
@InBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTests {

    /** Addresses that are not visited, and why. */
    private static final Map<String, String> NOT_VISITED = Map.of(
        "/error", "reached when something fails; PagesTests visits it so",
        "/api/openapi.json", "ApiTests reads it",
        "/api/openapi.json.yaml", "the same once more");

    /** Addresses that answer with a file or with JSON: they are asked for, but not looked at. */
    private static final String FILES = "/api/.*|.*\\.(svg|pdf|csv|ics|json|docx|pptx)|/intake/templates/.+|/letters/.*/enclosures/.+";

    @Autowired Millrace millrace;
    @Autowired Cast cast;
    @Autowired Glass glass;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;
    @Autowired Mappings mappings;
    @Autowired Reviews reviews;
    @Autowired Checks checks;
    @Autowired Recommendations recommendations;
    @Autowired Reports reports;
    @Autowired wholepicture.learning.library.Library library;
    @Autowired Lessons lessons;
    @Autowired Products products;
    @Autowired Publishing publishing;
    @Autowired ChildProtection protection;
    @Autowired PublicContacts publicContacts;
    @Autowired EarlyHelp earlyHelp;
    @Autowired DutyTeams dutyTeams;
    @Autowired Post post;
    @Autowired Assessments assessments;
    @Autowired QuestionSets sets;
    @Autowired TaskGroups taskGroups;
    @Autowired TransactionOperations transaction;
    @Autowired Meetings meetings;
    @Autowired MeetingTypes types;
    @Autowired Inviting inviting;
    @Autowired Escalation escalation;
    @Autowired MovableClock clock;
    @LocalServerPort int port;

    Browser browser;
    Millrace.Told told;
    Worker lead;
    UUID tegan;
    final Map<Worker, Page> desks = new HashMap<>();
    final Map<Worker, String> tokens = new HashMap<>();
    final Map<String, String> words = new HashMap<>();

    @BeforeAll
    void a_family_is_known_and_things_have_happened() {
        browser = new Browser(port);
        told = millrace.agencies();
        millrace.send(told);
        tegan = millrace.person(told.care(), "S1");
        Acting.as(Practitioner.of(told.lomas()), () -> glass.breakIt(tegan, "Child found alone at the door at night"));
        var nominals = new Mapping(Template.PEOPLE, List.of(new Mapping.Column("Ref", "person_id", null, Map.of()),
            new Mapping.Column("Surname", "family_name", null, Map.of())), Map.of("sex", "unknown"));
        var mapping = Acting.as(Practitioner.of(told.polly()), () -> mappings.save(told.police(), "Old nominals", List.of("Ref", "Surname"), nominals));
        words.putAll(Map.of("{person}", tegan.toString(), "{code}", told.school().code(), "{agency}", told.care().code(), "{name}", "people.csv",
            "{number}", "1", "/intake/{id}", delivery(told.housing(), "contacts.csv"), "/intake/mapping/for/{id}", delivery(told.police(), "nominals.csv"),
            "/intake/mapping/{id}", String.valueOf(mapping.id()), "{delivery}", delivery(told.care(), "people.csv"),
            "{entry}", millrace.value("select min(id)::text from chronology.entry where person_id = ?", tegan)));
        words.putAll(Map.of("{statement}", millrace.value("select min(statement::text) from family.relationship where person_id = ?", tegan),
            "{record}", millrace.value("select min(id)::text from people.record where person_id = ?", tegan),
            "{involvement}", millrace.value("select min(id)::text from access.involvement where person_id = ?", tegan),
            "/notices/{id}", millrace.value("select min(id)::text from access.notice where worker_id = ?", told.priya().id()),
            "/steward/review/{id}", millrace.value("select coalesce(min(id), 1)::text from people.review"),
            "/administration/{code}/tokens/{id}", "1",
            "/administration/{code}/workers/{id}", String.valueOf(cast.worker(told.school(), "Linda Leaver").id())));
        var letter = new Letter("marta@agency.example", "Work that is due", "Look at your work.\n", List.of(new Enclosure("due.txt", "text/plain", new byte[] {65})));
        publicContacts.tell(told.care(), "Tegan, about seven, Millrace Row", "Alone at the door at night", true, "A neighbour", "192.0.2.7");
        words.put("/front-door/contacts/{id}", millrace.value("select min(id::text) from childprotection.contact where agency_id = ?", told.care().id()));
        Acting.doAs(Practitioner.of(told.administrator()), () -> dutyTeams.say(new DutyTeam(UUID.randomUUID(), 0, DutyTeam.Kind.DUTY, told.care().id(), "Millrace", List.of("ZZ1"),
            "Millrace duty team", "01632 960001", "", LocalTime.of(9, 0), LocalTime.of(17, 0), LocalDate.of(2026, 1, 1), null, LocalDate.of(2026, 2, 1), "The council", "")));
        words.put("/front-door/teams/{entry}", millrace.value("select min(entry::text) from childprotection.duty_team where agency_id = ?", told.care().id()));
        words.putAll(Map.of("/letters/{id}", requireNonNull(transaction.execute(s -> post.send(letter))).toString(), "{position}", "0"));
        lead = cast.worker(told.care(), "Bea Officer", Role.LEARNING_LEAD);
        var review = Acting.as(Practitioner.of(lead), () -> reviews.register(ReviewKind.RAPID_REVIEW, "Child Millrace", LocalDate.of(2026, 11, 2)));
        var file = Acting.as(Practitioner.of(told.priya()), () -> protection.raise(List.of(tegan), told.care(), new Concern(Words.Source.SCHOOL, "Marta Kowal",
            "Alone at the door at night", List.of(), "neglect", Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "no"),
            clock.instant(), Because.of("She is seven")).getFirst());
        words.put("/api/concerns/{ref}", Acting.as(Practitioner.of(told.polly()), () -> protection.raise(List.of(tegan), told.care(), new Concern(Words.Source.POLICE, "Polly",
            "Alone at the door", List.of(new Concern.Statement("A neighbour", "Every night")), "neglect", Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false,
            Words.Answer.NO, "", "", false, "no"), clock.instant(), Because.of("She is seven")).getFirst().ref().toString()));
        words.put("{recommendation}", recommendation(review));
        questions(file);
        passOn();
        words.putAll(Map.of("{response}", "1", "{impact}", "1", "{action}", "1", "{theme}", "was-not-brought", "/reviews/reports/{report}", report(review)));
        var meeting = Acting.as(Practitioner.of(told.priya()), () -> meetings.arrange(types.of("cp.strategy"), List.of(file),
            new Plan(clock.instant(), 60, Mode.VIDEO, "link 4", "Priya Nair"), "She was found alone"));
        Acting.doAs(Practitioner.of(told.priya()), () -> inviting.ask(meeting.number(), told.polly(), Seat.PRACTITIONER, true));
        var disagreement = Acting.as(Practitioner.of(told.priya()), () -> escalation.raise(file, told.police(), "The police did not come", "A visit today"));
        words.putAll(Map.of("/people/{person}/disagreements/{number}", disagreement.number(), "/people/{person}/was-not-brought/oversight/{id}", "1"));
        words.putAll(Map.of("/meetings/{number}", meeting.number(), "{invited}", millrace.value("select min(id)::text from meetings.invited"), "{n}", "1"));
        words.put("/advice/{id}", "1");
        var check = Acting.as(Practitioner.of(lead), () -> checks.write(Wordings.at(told.care(), "ReferralDecided", Asked.Strength.NEEDS_REASON, Condition.ALWAYS)));
        Acting.doAs(Practitioner.of(cast.worker(told.care(), "Ada Officer", Role.LEARNING_LEAD)), () -> checks.approve(check));
        words.putAll(Map.of("/checks/{id}", check));
        words.putAll(Map.of("{year}", "2026", "{review}", String.valueOf(review), "{proposal}", "1", "{step}", "1", "{ref}", file.ref().toString(), "{slug}", "decide"));
        words.put("/people/{person}/protection/{ref}/conference-record/{section}", "all");
        words.put("/case-audits/{id}", "1");
        var helped = Acting.as(Practitioner.of(told.priya()), () -> earlyHelp.ask(tegan, new Offering.HelpAsked(HelpWords.Trigger.ASKED, "Tired, and late most mornings", told.care().code(), "", ""),
            clock.instant(), Because.of("Her mother asks")));
        words.putAll(Map.of("/people/{person}/early-help/{ref}", helped.ref().toString(), "/people/{person}/early-help/{ref}/{slug}", "offer", "/early-help/areas/{area}", told.care().code()));
        words.put("/people/{person}/marac/{id}", java.util.UUID.randomUUID().toString());
        words.put("plan", PlanMade.of(protection, clock, told.priya(), told.manager(), millrace.person(told.care(), "S2")));
    }

    /** A product that is published, and a lesson of which more may be made. */
    private void passOn() {
        var officer = Practitioner.of(cast.worker(told.care(), "Otis Board", Role.BOARD_OFFICER));
        long product = Acting.as(Practitioner.of(lead), () -> {
            var lesson = lessons.save(new Lesson(0, Optional.empty(), "Ask who lives at home", "A baby was hurt.", "Men are not asked about.", "Nobody asked.", "The midwife did.",
                "- Ask", "Who is missing?", "Our guide.", "Whom would you ask?", List.of("men"), List.of(), ""));
            words.put("{lesson}", String.valueOf(lesson));
            long id = products.begin(lessons.at(lesson), Form.GUIDE);
            var now = products.at(id).now();
            products.save(id, now.title(), "What to ask.", List.of(new Part("What to do", "- Ask\n- Ask again", Part.Concerns.BOTH, Optional.empty())), now.ask(), now.themes(), "");
            publishing.check(id);
            return id;
        });
        Acting.doAs(officer, () -> {
            products.approve(product);
            publishing.publish(product, LocalDate.of(2027, 11, 2));
        });
        words.put("{product}", String.valueOf(product));
        words.putAll(Map.of("{comment}", "1", "/learning/newsletters/topics/{topic}", "1", "{issue}", "1", "{slide}", "1"));
        words.put("{resource}", Acting.as(Practitioner.of(lead), () -> library.publish(new wholepicture.learning.library.Resource(0, wholepicture.learning.library.Kind.TOOL, 0, "A checklist", "", "To take along.",
            Map.of("type", "Template", "link", "https://tools.example/1"), List.of("men"), List.of(), LocalDate.of(2026, 11, 2), "The first version.", "", java.time.Instant.EPOCH,
            java.util.Optional.empty()))).toString());
        words.put("/learning/letters/stop/{key}", millrace.value("select min(key::text) from learning.letters_key"));
    }

    /** A toolkit begun in the case, and the next version of its questions begun. */
    private void questions(CaseFile file) {
        words.put("/practice/groups/{id}", String.valueOf(Acting.as(Practitioner.of(lead), () -> taskGroups.setUp(new TaskGroups.Task("Chronologies that are read", "Quality assurance group",
            "Look at twenty", "Ola Other", "", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5))))));
        var sheet = Acting.as(Practitioner.of(told.priya()), () -> assessments.begin(tegan, file.ref(), "neglect"));
        Acting.doAs(Practitioner.of(lead), () -> sets.propose(sets.newest("neglect")));
        words.putAll(Map.of("/answers/{id}", sheet.toString(), "{part}", "body", "{slot}", "food", "{sheet}", sheet.toString(), "/question-sets/{code}", "neglect",
            "{section}", "body", "{line}", "food"));
    }

    /** A recommendation of the review, as everybody meets it: its document taken in, and accepted. */
    private String recommendation(long review) {
        return Acting.as(Practitioner.of(lead), () -> {
            reviews.take(review, Reviews.read("report.txt", """
                Recommendations

                - Health visitors should meet the men of the household.
                - Each school must ask new pupils whom they live with.
                """));
            reviews.decide(review, reviews.passages(review).getFirst().id(), Passage.Decision.ACCEPTED, "", "");
            return recommendations.of(reviews.at(review)).getFirst().id().toString();
        });
    }

    private String report(long review) {
        Acting.doAs(Practitioner.of(lead), () -> reports.ask(review, told.care(), "What the team knew", LocalDate.of(2026, 12, 1)));
        return millrace.value("select min(id)::text from learning.report");
    }

    private String delivery(Agency agency, String name) {
        return millrace.value("select id::text from intake.delivery where agency_id = ? and name = ?", agency.id(), name);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** Where to look, where an address has words of its own or one view of a page is not enough; everything else is found by itself. */
    private List<String> also() {
        return List.of(words.get("plan") + "/plan", words.get("plan") + "/plan-goal?part=goal-1", words.get("plan") + "/plan-visit", words.get("plan") + "/family-given", words.get("plan") + "/family-given/15", words.get("plan") + "/review",
            words.get("plan") + "/conference-record", words.get("plan").replace("/protection/", "/supervision/"),
            "/people?q=teegan+holis", "/people?q=nobody+of+this+name", "/people?q=", "/people/%s/chronology?knownOn=2026-03-01".formatted(tegan),
            "/people/%s/chronology?words=no+such+word".formatted(tegan), "/people/%s/chronology?from=31/02/2026".formatted(tegan),
            "/concern?postcode=ZZ1+1AA", "/front-door/new-child?q=tegan", "/front-door/contacts/%s?q=tegan".formatted(words.get("/front-door/contacts/{id}")),
            "/learning/search?q=home", "/learning/products?theme=men", "/journal?words=glass", "/journal?from=yesterday", "/sign-in?error", "/nowhere", "/checks/cp.closing.neglect");
    }

    private Stream<Worker> workers() {
        return Stream.of(told.priya(), told.manager(), told.steward(), told.neil(), told.polly(), told.administrator(), told.lomas(), lead);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> every_page_is_good() {
        return Stream.concat(routes(RequestMethod.GET).map(route -> dynamicTest(route, () -> visit(route, address(route)))),
            also().stream().map(address -> dynamicTest(address, () -> visit(address, address))));
    }

    private void visit(String route, String address) {
        if (NOT_VISITED.containsKey(route)) {
            return;
        }
        var desk = whoMay(address);
        if (route.matches(FILES)) {
            assertThat(desk.request().get(address).body()).as(address).isNotEmpty();
            return;
        }
        desk.setViewportSize(1280, 900);
        var answer = desk.navigate(address);
        assertThat(answer.status()).as(address).isIn(200, 422, 404);
        assertThat(desk.title()).matches("(Error: )?\\S.* – Whole Picture");
        assertThat(desk.title().startsWith("Error: ")).as("said in the title that something is wrong").isEqualTo(answer.status() == 422 || address.endsWith("?error"));
        assertThat(desk.locator("h1").count()).as("headings of the first level").isEqualTo(1);
        var name = address.replace(tegan.toString(), "person").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        browser.assertGood(desk, name.isEmpty() ? "home" : name);
        desk.setViewportSize(360, 740);
        browser.assertGood(desk, name.isEmpty() ? "home" : name);
    }

    /** Every form that is sent with nothing in it is answered with what is wrong, or does what needs no words; nothing breaks. */
    @TestFactory
    @Order(2)
    Stream<DynamicTest> every_form_may_be_sent_empty() {
        return routes(RequestMethod.POST).filter(route -> !route.startsWith("/api/"))
            .map(route -> dynamicTest(route, () -> sendEmpty(address(route))));
    }

    private void sendEmpty(String address) {
        for (var worker : workers().toList()) {
            var form = FormData.create().set("_csrf", tokens.computeIfAbsent(worker, this::token));
            var answer = desk(worker).request().post(address, RequestOptions.create().setForm(form).setMaxRedirects(0));
            assertThat(answer.status()).as("%s for %s", address, worker.name()).isIn(200, 302, 400, 403, 404, 409, 415, 422);
            if (answer.status() == 422) {
                assertSaysWhatIsWrong(answer, address);
            }
        }
    }

    /** What every form of this worker carries to show that it came from a page of ours. */
    private String token(Worker worker) {
        return Jsoup.parse(desk(worker).request().get("/help").text()).select("input[name=_csrf]").first().val();
    }

    private static void assertSaysWhatIsWrong(APIResponse answer, String address) {
        var page = Jsoup.parse(answer.text());
        assertThat(page.title()).as(address).startsWith("Error: ");
        var links = page.select(".govuk-error-summary a");
        assertThat(links).as(address).isNotEmpty().allSatisfy(link ->
            assertThat(page.getElementById(link.attr("href").substring(1))).as("%s: the field of \"%s\"", address, link.text()).isNotNull());
    }

    /** The desk of the first worker who may have this, or of the first worker where nobody may. */
    private Page whoMay(String address) {
        return workers().map(this::desk).filter(desk -> List.of(200, 422).contains(desk.request().get(address).status())).findFirst().orElseGet(() -> desk(told.priya()));
    }

    private Page desk(Worker worker) {
        return desks.computeIfAbsent(worker, w -> {
            var page = browser.wide();
            browser.signIn(page, w.username(), Cast.PASSWORD);
            return page;
        });
    }

    private Stream<String> routes(RequestMethod method) {
        return routes.getHandlerMethods().keySet().stream()
            .filter(info -> info.getMethodsCondition().getMethods().isEmpty() || info.getMethodsCondition().getMethods().contains(method))
            .flatMap(info -> info.getPatternValues().stream()).distinct().sorted();
    }

    /** The address with this family's words in it; what a word means may depend on what stands before it. */
    private String address(String route) {
        var plain = route.replaceAll("\\{(\\w+):[^}]+}", "{$1}");
        var word = Pattern.compile("\\{\\w+}").matcher(plain);
        return word.replaceAll(found -> {
            var here = words.getOrDefault(plain.substring(0, found.end()), words.get(found.group()));
            if (here == null) {
                throw new AssertionError("Say in EveryPageTests what %s of %s is".formatted(found.group(), plain));
            }
            return here;
        });
    }
}
