package wholepicture.childprotection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.time.When;

/** How visits and contacts are written down, as those who visit fill in the forms. */
@Story
class VisitPagesTests {

    @Autowired MockMvcTester pages;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Chronology chronology;

    Worker visitor;
    Worker worker;
    Worker manager;
    UUID nell;
    String address;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        Agency care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        visitor = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Hana Visitor");
        worker = cast.worker(care, "Sam Okafor");
        manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        nell = cast.person(care, "Nell Story", 1);
        List.of(visitor, worker, manager).forEach(who -> cast.open(nell, Practitioner.of(who), 2));
        var file = Acting.as(Practitioner.of(worker), () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena Lead", "Hungry three days running", List.of(),
            "hunger", Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "Mother knows"), clock.instant(), Because.of("hungry")).getFirst());
        Acting.doAs(Practitioner.of(manager), () -> protection.act(nell, file.ref(), new FrontDoor.ReferralDecided(Words.Outcome.ASSESSMENT, Words.Level.STATUTORY, "", null),
            clock.instant(), Because.of("hungry")));
        address = file.address();
    }

    @Test
    void a_visit_says_whether_the_hard_questions_were_asked_and_a_manager_sees_how_often() {
        var refused = read(send(worker, address + "/seen", visit("contact.abuse", "NOT_ASKED")));
        assertThat(refused.select(".govuk-error-summary").text()).contains("Say why domestic abuse was not asked about", "Say whether sexual abuse and exploitation were asked about");
        assertThat(refused.select("#said").text()).as("nothing typed is lost").isEqualTo("I like it at Nan's");
        assertThat(send(worker, address + "/seen", visit("contact.abuse", "NOT_ASKED", "contact.abuseWhy", "her father sat beside her", "contact.sexual", "ASKED",
            "contact.alone", "TAKEN", "contact.agenda", "FATHER", "contact.agendaWhy", "he answered for her"))).hasStatus(302);
        assertThat(get(worker, address)).bodyText().contains("not asked; her father sat beside her", "he answered for her");
        assertThat(get(visitor, "/people/%s/chronology".formatted(nell))).bodyText().contains("Domestic abuse: not asked; her father sat beside her");
        var counted = read(get(manager, "/assessments")).select("table:contains(Time alone was offered) tr").eachText();
        assertThat(counted).contains("Time alone was offered No team 1 of 1", "Domestic abuse was asked about No team 0 of 1",
            "Sexual abuse and exploitation were asked about No team 1 of 1", "The child’s agenda came first No team 0 of 1");
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Mel Manager", Role.MANAGER);
        assertThat(get(stranger, "/assessments")).bodyText().contains("No visit or contact says anything of it yet");
        assertThat(Acting.as(Practitioner.of(stranger), () -> cast.rows("select * from chronology.contact"))).isEmpty();
    }

    @Test
    void wetting_asks_about_sexual_abuse_where_it_is_written_down() {
        var form = "/people/%s/chronology/add".formatted(nell);
        var line = new String[] {"kind", "CONTACT", "happened.day", "1", "happened.month", "11", "happened.year", "2026", "title", "Call from the nursery", "description", "Wet the bed at every sleep this week"};
        assertThat(read(send(visitor, form, line)).select(".govuk-error-summary").text()).contains("say whether it came back");
        assertThat(read(send(visitor, form, and(line, "contact.wetting", "CAME_BACK"))).select(".govuk-error-summary").text()).contains("Could the child have been sexually abused?");
        assertThat(send(visitor, form, and(line, "contact.wetting", "CAME_BACK", "contact.wettingMeans", "Dry for a year; I spoke to the named nurse today"))).hasStatus(302);
        assertThat(get(worker, "/people/%s/chronology".formatted(nell))).bodyText().contains("I spoke to the named nurse today");
    }

    @Test
    void questions_on_self_harm_are_put_into_the_record_and_nothing_typed_is_lost() {
        var shown = read(send(worker, address + "/seen", visit("contact.selfHarm", "She rolled her sleeve down.", "put", "questions")));
        assertThat(shown.select("textarea[name=contact.selfHarm]").text()).startsWith("She rolled her sleeve down.").contains("“Who knows? Whom would you want to know?”");
        assertThat(shown.select("#said").text()).isEqualTo("I like it at Nan's");
        var line = read(send(visitor, "/people/%s/chronology/add".formatted(nell), "title", "Talk at school", "put", "questions"));
        assertThat(line.select("textarea[name=contact.selfHarm]").text()).contains("“Are you hurt now?");
        assertThat(line.select("#title").val()).isEqualTo("Talk at school");
    }

    @Test
    void who_the_young_person_says_they_are_stands_on_their_page_in_their_words() {
        assertThat(send(visitor, "/people/%s/chronology/add".formatted(nell), "kind", "CONTACT", "happened.day", "1", "happened.month", "11", "happened.year", "2026", "title", "Talk",
            "description", "We talked.", "contact.identity", "I'm Kurdish and I'm good at drawing")).hasStatus(302);
        assertThat(read(get(worker, "/people/" + nell)).select("section:contains(Who Nell says they are)").text()).contains("I'm Kurdish and I'm good at drawing", "Hana Visitor");
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer");
        assertThat(get(stranger, "/people/" + nell)).bodyText().doesNotContain("Kurdish");
    }

    @Test
    void a_discussion_is_asked_for_with_the_chronology_as_it_stands() {
        var ask = new String[] {"worry", "A bruise on the ear", "why", "new", "happened.day", "2", "happened.month", "11", "happened.year", "2026"};
        assertThat(read(get(worker, address + "/ask-strategy")).text()).contains("Attach the chronology?");
        assertThat(read(send(worker, address + "/ask-strategy", ask)).select(".govuk-error-summary").text()).contains("Say whether the chronology goes with it");
        assertThat(send(worker, address + "/ask-strategy", and(ask, "chronology", "yes"))).hasStatus(302);
        assertThat(read(get(worker, address + "/strategy")).select("a:contains(The chronology that was attached)").attr("href")).isEqualTo("/people/%s/chronology?knownOn=2026-11-02".formatted(nell));
    }

    @Test
    void a_decision_is_linked_to_what_it_rests_on_and_one_without_is_marked() {
        var before = read(get(manager, address)).text();
        assertThat(before).as("the decision at the front door linked nothing").contains("No evidence is linked to this decision");
        var line = Acting.as(Practitioner.of(visitor), () -> chronology.write(nell, new Written(EntryKind.CONTACT, When.parse("2026-10-30"), "Weighed at clinic", "Second centile", null, null, List.of(), "", "", "", null)));
        assertThat(send(worker, address + "/seen", visit("contact.abuse", "ASKED", "contact.sexual", "ASKED"))).hasStatus(302);
        var evidence = "/people/%s/chronology/%d".formatted(nell, line);
        assertThat(read(get(manager, address + "/assessment")).select("input[name=rests]").eachAttr("value")).containsExactly(evidence);
        assertThat(send(manager, address + "/assessment", "analysis", "harm that adds up", "closes", "no", "why", "read", "rests", evidence, "rests", "/people/elsewhere",
            "happened.day", "2", "happened.month", "11", "happened.year", "2026")).hasStatus(302);
        assertThat(read(get(manager, address)).select("a[href=" + evidence + "]")).isNotEmpty();
        assertThat(get(manager, address)).bodyText().doesNotContain("/people/elsewhere");
    }

    private static String[] visit(String... more) {
        return and(new String[] {"alone", "yes", "said", "I like it at Nan's", "why", "visit", "happened.day", "2", "happened.month", "11", "happened.year", "2026"}, more);
    }

    private static String[] and(String[] some, String... more) {
        return java.util.stream.Stream.of(some, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }

    private MvcTestResult send(Worker who, String to, String... fields) {
        var request = pages.post().uri(to).with(cast.signedIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Worker who, String from) {
        return pages.get().uri(from).with(cast.signedIn(who)).exchange();
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
