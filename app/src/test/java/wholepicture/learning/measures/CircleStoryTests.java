package wholepicture.learning.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Asked.Strength;
import wholepicture.cases.Because;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Condition;
import wholepicture.learning.checks.NotNow;
import wholepicture.learning.checks.Returned;
import wholepicture.learning.checks.Wording;
import wholepicture.learning.checks.Wordings;

/**
 * A lesson all the way round: a review finds it, a recommendation asks for it, a check asks it in live cases, the answers and what follows
 * are measured, practice changes, a lead says that it is embedded, and a new review brings it back.
 */
@Story
class CircleStoryTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired Checks checks;
    @Autowired Measures measures;
    @Autowired Standings standings;
    @Autowired Watching watching;
    @Autowired Returned returned;
    @Autowired ChildProtection protection;
    @Autowired MockMvcTester pages;
    @TempDir Path folder;

    Agency care;
    Worker leading;
    Practitioner lead;
    Practitioner other;
    Worker newcomer;
    Practitioner worker;
    Practitioner manager;

    @BeforeEach
    void the_cast() {
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        leading = cast.worker(care, "Ione Marsh", Role.LEARNING_LEAD);
        lead = Practitioner.of(leading);
        other = cast.practitioner(care, "Bo Lead", Role.LEARNING_LEAD);
        newcomer = cast.worker(care, "Sam Okafor");
        worker = Practitioner.of(newcomer);
        manager = cast.practitioner(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
    }

    @Test
    void a_lesson_goes_all_the_way_round_and_comes_back() {
        clock.set("2025-01-01T09:00");
        var month = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < 8; i++) {
            cases(month.plusMonths(i), "", 4, 12);
        }
        clock.set("2025-09-01T08:00");
        var recommendation = accepted("The first review");
        var check = Acting.as(lead, () -> checks.write(asked(recommendation)));
        Acting.doAs(lead, () -> measures.set(check, new Counting.Followed("ChildSeen", 10), 80, 3));
        Acting.doAs(other, () -> checks.approve(check));
        cases(LocalDate.of(2025, 9, 1), check, 10, 12);
        cases(LocalDate.of(2025, 10, 1), check, 11, 12);
        clock.set("2025-11-20T08:00");
        assertThatThrownBy(() -> Acting.doAs(lead, () -> standings.embed(check, "It looks good"))).isInstanceOf(NotNow.class).hasMessageContaining("has not held for 3 months");
        cases(LocalDate.of(2025, 11, 21), check, 11, 12);
        clock.set("2026-01-05T08:00");
        var evidence = Acting.as(lead, () -> standings.evidence(check)).orElseThrow();
        assertThat(evidence.chart().beforeCheck()).isTrue();
        assertThat(evidence.chart().centre()).as("a third of the children were seen before").isEqualTo(1.0 / 3);
        assertThat(evidence.lately()).extracting(Month::of, Month::hits).containsExactly(36L, 32L);
        assertThat(evidence.inWords()).isEqualTo("In the last 3 months together: 89% of 36. Before the check it was 33%; lately it happens more often than chance explains.");
        assertThatThrownBy(() -> Acting.doAs(worker, () -> standings.embed(check, "me"))).isInstanceOf(Reviews.OnlyLearningLeads.class);
        Acting.doAs(lead, () -> standings.embed(check, "Children are seen within ten days now"));
        assertThat(status(recommendation)).isEqualTo(Recommendation.Status.EMBEDDED);
        var measure = page("/checks/" + check + "/measure", leading);
        assertThat(measure.text()).contains("Embedded", "89% of 36", "Children are seen within ten days now").doesNotContain("Nell");
        assertThat(measure.select("svg desc").text()).contains("89% of 36");
        assertThat(measure.select("table").first().text()).contains("November 2025", "Higher: beyond the control limit");

        Acting.doAs(lead, () -> {
            reviews.readForNames(recommendation.review());
            reviews.publish(recommendation.review(), "The family agreed");
        });
        var clicks = clicks(newcomer);
        for (var place : List.of("/themes/self-neglect", "/reviews/" + recommendation.review(), recommendation.href(), "/checks/" + check, "/checks/" + check + "/measure")) {
            assertThat(clicks.keySet()).as("what four clicks from the start page lead to").contains(place);
        }
        assertThat(clicks.keySet().stream().filter(address -> address.contains("/protection/")).filter(address -> !page(address, newcomer).select("#asked ~ * a[href='/checks/%s']".formatted(check)).isEmpty()))
            .as("a case where it asked, and which says so").isNotEmpty();
        watching.look();
        assertThat(Acting.as(lead, () -> standings.now(check))).as("nothing has changed").isEqualTo(Standings.State.EMBEDDED);
        clock.set("2026-02-01T08:00");
        accepted("A second review");
        watching.look();
        watching.look();
        assertThat(Acting.as(worker, () -> standings.of(check))).extracting(Standings.Stood::state).containsExactly(Standings.State.OPEN_AGAIN, Standings.State.EMBEDDED);
        assertThat(Acting.as(worker, () -> standings.of(check)).getFirst().reason()).isEqualTo("Its theme came back in what has been learnt since: Self-neglect and hoarding");
        assertThat(status(recommendation)).isEqualTo(Recommendation.Status.REOPENED);
        assertThat(Acting.as(lead, returned::mine)).extracting(Returned.Back::address).contains("/checks/" + check + "/measure");
        assertThat(letters(leading.email())).containsExactly("A lesson is open again");
        assertThat(page("/", leading).text()).contains("Lessons that came back to you", "Its theme came back");
    }

    @Test
    void a_lesson_that_slips_opens_again_by_itself() {
        clock.set("2025-01-01T08:00");
        var check = Acting.as(lead, () -> checks.write(Wordings.about(Wordings.from(Wordings.at(care, "ReferralDecided", Strength.PROMPT, Condition.ALWAYS), LocalDate.of(2025, 1, 1)), "child-death")));
        Acting.doAs(other, () -> checks.approve(check));
        Acting.doAs(lead, () -> measures.set(check, new Counting.Answered(List.of("YES")), 80, 3));
        for (int i = 0; i < 3; i++) {
            answers(LocalDate.of(2025, 1, 1).plusMonths(i), check, 11, 12);
        }
        clock.set("2025-04-02T08:00");
        Acting.doAs(lead, () -> standings.embed(check, "Fathers are asked"));
        answers(LocalDate.of(2025, 4, 2), check, 5, 12);
        clock.set("2025-05-02T08:00");
        watching.look();
        assertThat(Acting.as(lead, () -> standings.now(check))).as("one poor month is no slip").isEqualTo(Standings.State.EMBEDDED);
        answers(LocalDate.of(2025, 5, 2), check, 5, 12);
        clock.set("2025-06-02T08:00");
        watching.look();
        assertThat(Acting.as(lead, () -> standings.of(check))).first().satisfies(stood -> {
            assertThat(stood.state()).isEqualTo(Standings.State.OPEN_AGAIN);
            assertThat(stood.reason()).isEqualTo("In the last 3 months together it was 58%, and the target is 80%");
            assertThat(stood.by()).isEqualTo("Whole Picture");
        });
    }

    @Test
    void a_question_that_everybody_waves_through_comes_back_to_whoever_wrote_it() {
        clock.set("2025-01-06T08:00");
        var check = Acting.as(lead, () -> checks.write(Wordings.from(Wordings.at(care, "ReferralDecided", Strength.PROMPT, Condition.ALWAYS), LocalDate.of(2025, 1, 1))));
        Acting.doAs(other, () -> checks.approve(check));
        answers(LocalDate.of(2025, 1, 6), check, 19, 19);
        watching.look();
        assertThat(Acting.as(lead, returned::mine)).as("nineteen times say nothing yet").isEmpty();
        answers(LocalDate.of(2025, 1, 7), check, 3, 3);
        watching.look();
        watching.look();
        assertThat(Acting.as(lead, returned::mine)).singleElement().satisfies(back -> assertThat(back.why()).startsWith("22 of the last 22 times it was waved through"));
        assertThat(letters(leading.email())).containsExactly("A question comes back to you");
        assertThat(page("/checks/burden", leading).text()).contains("100%", "Workers over the budget");
        Acting.doAs(lead, () -> checks.switchOff(check, "Nobody reads it"));
        assertThat(Acting.as(lead, returned::mine)).isEmpty();
    }

    private Wording asked(Recommendation recommendation) {
        return Wordings.of(Wordings.about(Wordings.from(Wordings.at(care, "ReferralDecided", Strength.PROMPT, Condition.ALWAYS), LocalDate.of(2025, 9, 1)), "self-neglect"), recommendation.id());
    }

    private void cases(LocalDate from, String check, int seen, int all) {
        new Practised(cast, clock, protection, care, manager).month(from, check, seen, all);
    }

    private void answers(LocalDate on, String check, int yes, int all) {
        clock.set(on + "T09:00");
        for (int i = 0; i < all; i++) {
            var reply = i < yes ? Reply.yes() : Reply.no("He was not there");
            Acting.doAs(manager, () -> {
                var file = protection.raise(List.of(cast.person(care, "Nell Story", 1)), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst();
                protection.act(file.person(), file.ref(), Concerns.assess(), clock.instant(), Because.of("assess"), new Replies(Map.of(check, reply)));
            });
        }
    }

    private Recommendation accepted(String title) {
        return Acting.as(lead, () -> {
            long review = reviews.register(ReviewKind.RAPID_REVIEW, title, LocalDate.of(2025, 1, 2));
            try {
                var file = Files.writeString(folder.resolve(title.replace(' ', '-') + ".txt"), "Recommendations\n\n- Social workers should ask about self-neglect and hoarding at home.\n");
                reviews.take(review, Reviews.read("paper.txt", file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var passage = reviews.passages(review).getFirst();
            reviews.decide(review, passage.id(), Decision.ACCEPTED, "", "");
            return recommendations.of(reviews.at(review)).getFirst();
        });
    }

    /** How many links lead from the start page to each address that four lead to, following only those of the learning loop. */
    private Map<String, Integer> clicks(Worker who) {
        var reached = new LinkedHashMap<>(Map.of("/", 0));
        var at = List.of("/");
        for (int clicks = 1; clicks <= 4; clicks++) {
            int now = clicks;
            at = at.stream().filter(address -> !address.startsWith("/people")).flatMap(address -> page(address, who).select("main a[href], header a[href]").eachAttr("href").stream())
                .map(href -> href.replaceAll("[#?].*", "")).filter(href -> href.matches("/(themes|reviews|recommendations|checks)(/.*)?|/people/.+/protection/CP-.+") && !href.matches(".*\\.(pdf|docx|csv)"))
                .filter(href -> reached.putIfAbsent(href, now) == null).toList();
        }
        return reached;
    }

    private Recommendation.Status status(Recommendation recommendation) {
        return Acting.as(lead, () -> recommendations.at(recommendation.id())).status();
    }

    private List<String> letters(String to) {
        return cast.inWorks(() -> cast.rows("select subject from post.letter where to_address = ? order by seq", to)).stream().map(row -> row.get("subject").toString()).toList();
    }

    private Document page(String address, Worker who) {
        var answer = pages.get().uri(address).with(cast.signedIn(who)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
