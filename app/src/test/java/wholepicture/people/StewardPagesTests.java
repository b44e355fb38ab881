package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static wholepicture.people.Someone.called;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;

@Story
@Import(Post.class)
class StewardPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Worker sam;
    Worker officer;
    String given;
    String family;
    String nhs;

    @BeforeEach
    void agencies() {
        clock.set("2026-11-02T10:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        sam = cast.worker(health, "Sam Steward", Role.DATA_STEWARD);
        officer = cast.worker(police, "Paul Officer");
        int number = 40_000 + Invented.number();
        given = Invented.familyName(number);
        family = Invented.familyName(3_000 + number);
        nhs = Invented.nhs(number);
    }

    private Someone child(String localId) {
        return called(localId, given, family).girl().born("2019-03-04").number("NHS", nhs).lives("1 " + family + " Way", "Z" + nhs.charAt(3) + "7 4QD");
    }

    private long question(Grade grade) {
        post.sends(health, child("H1"));
        post.sends(police, called("P1", "Z" + given, "W" + family).girl().born("2014-06-01").number("NHS", nhs).lives("8 " + given + " Row", "ZZ2 2ZZ").kept(grade));
        return post.question(post.record(police, "P1"), post.record(health, "H1"));
    }

    private Document page(Worker who, String address, int status) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(cast.signedIn(who))).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }

    @Test
    void a_steward_reads_the_question_says_why_and_answers() throws Exception {
        long id = question(Grade.OPEN_INDEX);
        assertThat(page(sam, "/steward/review", 200).select("h1").text()).isEqualTo("Records to compare");
        var question = page(sam, "/steward/review/" + id, 200);
        assertThat(question.select("main table").first().text()).contains(given + " " + family, "W" + family, "Different", "4 March 2019", "1 June 2014");
        assertThat(question.select("figure svg")).hasSize(1);
        assertThat(question.select("figure table").text()).contains("same NHS number", "Before looking");

        var missing = mvc.perform(post("/steward/review/" + id).param("act", "join").param("reason", " ").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString();
        assertThat(Jsoup.parse(missing).title()).startsWith("Error: ");
        assertThat(Jsoup.parse(missing).select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");

        mvc.perform(post("/steward/review/" + id).param("act", "part").param("reason", "Two children, one card").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(redirectedUrl("/steward/review?answered=parted"));
        mvc.perform(post("/steward/review/" + id).param("act", "join").param("reason", "Too late").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(redirectedUrl("/steward/review?answered=late"));
    }

    @Test
    void a_question_that_was_answered_can_still_be_read() throws Exception {
        long id = question(Grade.OPEN_INDEX);
        mvc.perform(post("/steward/review/" + id).param("act", "join").param("reason", "One child, one card").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(redirectedUrl("/steward/review?answered=joined"));
        var answered = page(sam, "/steward/review/" + id, 200);
        assertThat(answered.select("main").text()).contains("This question has been answered");
        assertThat(answered.select("main textarea")).isEmpty();
    }

    @Test
    void a_question_about_somebody_sealed_is_not_there() throws Exception {
        long id = question(Grade.SEALED);
        assertThat(page(sam, "/steward/review/" + id, 404).text()).isEqualTo(page(sam, "/steward/review/987654321", 404).text());
    }

    @Test
    void the_queue_is_for_stewards() throws Exception {
        long id = question(Grade.OPEN_INDEX);
        page(officer, "/steward/review", 403);
        page(officer, "/steward/review/" + id, 403);
        mvc.perform(post("/steward/review/" + id).param("act", "join").param("reason", "I say so").with(csrf()).with(cast.signedIn(officer)))
            .andExpect(status().isForbidden());
        assertThat(post.openQuestions(post.record(police, "P1"))).hasSize(1);
    }

    @Test
    void the_records_of_a_person_are_shown_with_why_and_as_on_a_past_day_and_put_right() throws Exception {
        post.sends(health, child("H1"));
        var person = post.person(health, "H1");
        clock.set("2026-11-10T10:00");
        post.sends(police, child("P1"));
        clock.set("2026-11-12T10:00");
        cast.open(person, Practitioner.of(sam), 2);

        var now = page(sam, "/people/" + person + "/records", 200);
        assertThat(now.select("main table").first().select("> tbody > tr")).hasSize(2);
        assertThat(now.text()).contains("same NHS number", "The comparison of records");
        var then = page(sam, "/people/" + person + "/records?on=2026-11-05", 200);
        assertThat(then.select("main table").first().select("> tbody > tr")).hasSize(1);
        assertThat(then.text()).contains("As at the end of 5 November 2026").doesNotContain("This is not the right person");
        assertThat(page(sam, "/people/" + person + "/records?on=yesterday", 422).title()).startsWith("Error: ");
        page(sam, "/people/" + person + "/records?on=2027-01-01", 422);

        long record = post.record(police, "P1");
        var wrong = "/people/" + person + "/records/" + record;
        assertThat(page(sam, wrong, 200).select("h1").text()).isEqualTo("A record that may be of somebody else");
        mvc.perform(post(wrong + "/part").param("reason", "").with(csrf()).with(cast.signedIn(sam))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(wrong + "/part").param("reason", "Another child of the name").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(redirectedUrl("/people/" + person + "/records?done=1"));
        assertThat(post.person(police, "P1")).isNotEqualTo(person);

        clock.set("2026-11-13T10:00");
        var other = post.person(police, "P1");
        cast.open(other, Practitioner.of(sam), 2);
        assertThat(page(sam, "/people/" + person + "/records", 200).text()).contains("Parted", "Sam Steward", "Another child of the name");
        assertThat(page(sam, "/people/" + person + "/records?on=2026-11-11", 200).select("main table").first().select("> tbody > tr")).hasSize(2);
        assertThat(page(sam, "/people/" + person + "/records?on=2026-11-12", 200).select("main table").first().select("> tbody > tr")).hasSize(1);

        var back = "/people/" + other + "/records/" + record;
        assertThat(page(sam, back + "?q=" + family, 200).select("input[name=to]").eachAttr("value")).contains(person.toString());
        mvc.perform(post(back + "/move").param("q", family).param("moveReason", "It was her").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(status().isUnprocessableContent());
        mvc.perform(post(back + "/move").param("to", person.toString()).param("moveReason", "It was her").with(csrf()).with(cast.signedIn(sam)))
            .andExpect(redirectedUrl("/people/" + person + "/records?done=1"));
        assertThat(post.person(police, "P1")).isEqualTo(person);
        clock.set("2026-11-02T10:00");
    }

    @Test
    void only_what_is_open_to_the_reader_stands_among_the_records() throws Exception {
        post.sends(health, child("H1"));
        post.sends(police, child("P1").alsoCalled("Sparrow", family, "alias").kept(Grade.SEALED));
        var person = post.person(health, "H1");
        assertThat(post.person(police, "P1")).isEqualTo(person);
        cast.open(person, Practitioner.of(sam), 3);

        var shown = page(sam, "/people/" + person + "/records", 200);
        assertThat(shown.select("main table").first().select("> tbody > tr")).hasSize(1);
        assertThat(shown.text()).doesNotContain("Sparrow", "P1", police.name());
        page(officer, "/people/" + person + "/records/" + post.record(police, "P1"), 403);
        page(sam, "/people/" + person + "/records/" + post.record(police, "P1"), 404);
        assertThat(page(officer, "/people/" + person + "/records", 200).select("main table")).as("index only").isEmpty();
    }

    @Test
    void the_records_of_somebody_hidden_are_answered_as_those_of_nobody() throws Exception {
        post.sends(health, child("H1").kept(Grade.SEALED));
        var hidden = page(officer, "/people/" + post.person(health, "H1") + "/records", 404).text();
        assertThat(hidden).isEqualTo(page(officer, "/people/" + UUID.randomUUID() + "/records", 404).text());
        page(sam, "/people/" + post.person(health, "H1") + "/records", 404);
    }
}
