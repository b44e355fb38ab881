package wholepicture.chronology.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.chronology.Telling;

@Story
@Import(Telling.class)
class ChronologyPageTests {

    @Autowired Cast cast;
    @Autowired Telling telling;
    @Autowired List<wholepicture.arrivals.Receives> receivers;
    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Worker visitor;
    UUID nell;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.worker(health, "Hana Visitor");
        nell = cast.person(health, "Nell Example", 1);
        cast.open(nell, Practitioner.of(visitor), 2);
    }

    @Test
    void a_reader_sees_both_dates_the_source_the_meaning_apart_and_what_was_sent() {
        telling.sent(health, telling.line(nell, health).kind(EntryKind.ASSESSMENT).happened("2026-10-01T14:30").recorded("2026-10-05").says("Two-year review", "Bruise on ear.")
            .matters(Significance.CRITICAL, "Does not fit the explanation.").present("Mother", "Nell"));
        telling.sent(police, telling.line(nell, police).kind(EntryKind.APPOINTMENT).happened("2026-10").outcome(Outcome.WAS_NOT_BROUGHT, "DNA"),
            telling.line(nell, police).kind(EntryKind.VOICE).happened("2026-10-20").says("Told an officer", "\"I hide in the bath\"").voice(Voice.VERBAL));
        var page = page("");
        assertThat(page.select(".wp-line__title a").eachText()).containsExactly("Told an officer", "Two-year review", "Contact");
        var review = page.select(".wp-line").get(1);
        assertThat(review.select(".wp-line__when").text()).isEqualTo("1 Oct 2026 14:30");
        assertThat(review.select(".govuk-tag").eachText()).containsExactly("Critical", "Late entry");
        assertThat(review.select(".wp-line__by").text()).isEqualTo("Assessment · %s · Hana Visitor, health visitor".formatted(health.name()));
        assertThat(review.select(".wp-line__text").text()).isEqualTo("Bruise on ear.");
        assertThat(review.select(".wp-line__analysis").text()).isEqualTo("What it may mean: Does not fit the explanation.");
        assertThat(review.select(".wp-line__present").text()).isEqualTo("Present: Mother, Nell");
        assertThat(review.select(".wp-line__foot").text()).contains("Written down 5 Oct 2026, 3 days later", "Received 5 Jan 2026", "Delivery 7, line ");
        assertThat(page.select(".wp-line__voice").text()).isEqualTo("In their words: \"I hide in the bath\"");
        var missed = page.select(".wp-line").get(2);
        assertThat(missed.select(".wp-line__outcome").text()).isEqualTo("Was not brought (sent as: DNA)");
        assertThat(missed.select(".wp-line__when").text()).isEqualTo("Oct 2026 day not known");
        assertThat(page.select("figure, .wp-picture svg")).as("the timeline").hasSize(1);
    }

    @Test
    void gaps_stand_where_nobody_wrote_anything_and_silent_agencies_are_named() {
        telling.sent(health, telling.line(nell, health).happened("2025-01-10"), telling.line(nell, health).happened("2026-10-10"));
        telling.sent(police, telling.line(nell, police).happened("2025-03-01"));
        var page = page("");
        assertThat(page.select(".wp-chronology > li").eachText().get(1)).startsWith("No entry for 19 months, from 1 March 2025 to 10 October 2026");
        assertThat(page.select("table tbody tr").eachText()).first().asString().contains(police.name(), "Silent for 20 months");
        assertThat(page("?gap=24").select(".wp-gap")).isEmpty();
        assertThat(page("?order=oldest").select(".wp-chronology > li").eachText().get(2)).startsWith("No entry for 19 months");
        assertThat(page("?agency=" + police.code()).select(".wp-gap")).as("a list of some lines says nothing of gaps").isEmpty();
    }

    @Test
    void a_long_chronology_is_read_in_pages_of_fifty_in_either_order() {
        for (int i = 0; i < 120; i++) {
            telling.sent(health, telling.line(nell, health).happened(java.time.LocalDate.of(2026, 1, 1).plusDays(i).toString()).says("Day " + i, ""));
        }
        var first = page("?words=Day");
        assertThat(titles(first)).hasSize(50).startsWith("Day 119").endsWith("Day 70");
        var second = follow(first, "Older entries");
        assertThat(titles(second)).startsWith("Day 69").endsWith("Day 20");
        var third = follow(second, "Older entries");
        assertThat(titles(third)).startsWith("Day 19").endsWith("Day 0");
        assertThat(third.select("a:contains(Older entries)")).isEmpty();
        assertThat(titles(follow(third, "Newer entries"))).isEqualTo(titles(second));
        assertThat(titles(follow(second, "Newer entries"))).isEqualTo(titles(first));
        assertThat(titles(page("?order=oldest"))).startsWith("Day 0").endsWith("Day 49");
        telling.sent(health, telling.line(nell, health).happened("2026-10-30").says("Day new", ""));
        assertThat(titles(follow(first, "Older entries"))).as("a new line moves nobody's place").isEqualTo(titles(second));
    }

    @Test
    void lines_without_a_date_stand_apart_and_are_not_lost() {
        telling.sent(health, telling.line(nell, health).happened(null).says("Loose sheet", ""), telling.line(nell, health).says("Dated", ""));
        var page = page("");
        assertThat(page.select("#undated ~ ol .wp-line__title").text()).isEqualTo("Loose sheet");
        assertThat(page.select("a[href=#undated]")).hasSize(1);
    }

    @Test
    void family_stands_beside_as_far_as_the_reader_may_see_them() {
        UUID liam = cast.person(health, "Liam Example", 1);
        UUID hidden = cast.person(police, "Hidden Example", 3);
        cast.open(liam, Practitioner.of(visitor), 2);
        telling.sent(health, telling.line(nell, health).happened("2026-10-01").says("About Nell", ""), telling.line(liam, health).happened("2026-10-02").says("About Liam", ""));
        telling.sent(police, telling.line(hidden, police).happened("2026-10-03").says("About Hidden", ""));
        assertThat(titles(page(""))).containsExactly("About Nell");
        var beside = page("?with=" + liam + "&with=" + hidden);
        assertThat(titles(beside)).containsExactly("About Liam", "About Nell");
        assertThat(beside.select(".wp-line__whose").eachText()).containsExactly("Liam Example");
        assertThat(beside.text()).doesNotContain("Hidden");
        assertThat(normal(page("?with=" + liam + "&with=" + hidden))).isEqualTo(normal(page("?with=" + liam + "&with=" + UUID.randomUUID())));
    }

    @Test
    void family_is_offered_to_be_put_beside_with_how_they_are_related_as_far_as_the_reader_sees_them() {
        UUID mother = cast.person(health, "Mary Example", 1);
        UUID liam = cast.person(health, "Liam Example", 1);
        UUID hidden = cast.person(police, "Hidden Example", 3);
        related(mother, "MOTHER", nell);
        related(mother, "MOTHER", liam);
        assertThat(page("").select("input[name=with] + label").eachText()).containsExactly("Mary Example, mother", "Liam Example, brother or sister");
        related(hidden, "FATHER", nell);
        assertThat(page("").select("input[name=with] + label").eachText()).as("nothing of somebody hidden").hasSize(2);
        assertThat(page("?with=" + liam).select("input[name=with][checked]").eachAttr("value")).containsExactly(liam.toString());
    }

    /** As an agency's file says it. */
    private void related(UUID one, String kind, UUID other) {
        var said = new wholepicture.arrivals.Arrival.RelationshipSent(telling.known(one, health), telling.known(other, health), null,
            wholepicture.arrivals.Arrival.RelationshipKind.valueOf(kind), null, null, null, null, null, null);
        cast.inWorks(() -> receivers.stream().filter(each -> each.kinds().contains(said.getClass())).findFirst().orElseThrow()
            .receive(health, List.of(new wholepicture.arrivals.Received(said, Telling.LONG_AGO.atOffset(java.time.ZoneOffset.UTC), 7L, 1L))));
    }

    @Test
    void looking_back_shows_what_was_known_then_and_says_so() {
        telling.sent(health, java.time.Instant.parse("2026-02-01T09:00:00Z"), telling.line(nell, health).happened("2026-01-20").says("Known early", ""));
        telling.sent(health, java.time.Instant.parse("2026-06-01T09:00:00Z"), telling.line(nell, health).happened("2026-01-21").says("Told late", ""));
        var page = page("?knownOn=1/3/2026");
        assertThat(titles(page)).containsExactly("Known early");
        assertThat(page.select(".govuk-inset-text").text()).startsWith("As known on 1 March 2026.");
    }

    @Test
    void looking_back_tells_what_nobody_knew_then_to_be_about_the_person() {
        telling.sent(police, java.time.Instant.parse("2026-02-01T09:00:00Z"), telling.line(nell, police).happened("2026-01-20").says("Held apart", ""));
        cast.inWorks(() -> cast.update("""
            insert into people.link (record_id, person_id, since, decided_by, reason)
            select id, person_id, '2026-05-03T09:00Z', 'worker', 'Same child' from people.record where person_id = ? and agency_id = ?""", nell, police.id()));
        assertThat(page("?knownOn=1/3/2026").select(".wp-line__foot").text()).contains("Found to be of this person only on 3 May 2026");
        assertThat(page("?knownOn=4/5/2026").select(".wp-line__foot").text()).doesNotContain("only on");
        assertThat(page("").select(".wp-line__foot").text()).doesNotContain("only on");
    }

    @Test
    void what_cannot_be_read_is_told_and_asks_for_nothing() {
        telling.sent(health, telling.line(nell, health).says("There", ""));
        var response = browser.get().uri(address() + "?from=31/2/2026&to=soon&knownOn=2026&gap=0").with(cast.signedIn(visitor)).exchange();
        assertThat(response.getResponse().getStatus()).isEqualTo(422);
        var page = Jsoup.parse(text(response));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#from", "#to", "#knownOn", "#gap");
        assertThat(titles(page)).containsExactly("There");
    }

    @Test
    void a_hidden_line_changes_nothing_that_is_answered() {
        telling.sent(police, telling.line(nell, police).happened("2024-01-01").says("Seen", "open"), telling.line(nell, police).happened("2026-10-01").says("Seen too", "open"));
        var addresses = List.of("", "?words=secret", "?order=oldest", "?knownOn=2026-10-30", "?from=2025-01-01&to=2025-12-31", "?kind=ARREST");
        var before = addresses.stream().map(query -> normal(page(query))).toList();
        var picture = svg("");
        telling.sent(police, telling.line(nell, police).kind(EntryKind.ARREST).happened("2025-02-01").says("secret", "secret").kept(Grade.PROTECTED),
            telling.line(nell, police).kind(EntryKind.ARREST).happened(null).says("secret", "secret").kept(Grade.SEALED));
        assertThat(addresses.stream().map(query -> normal(page(query))).toList()).as("list, counts, filters, gaps, timeline").isEqualTo(before);
        assertThat(svg("")).isEqualTo(picture).doesNotContain("secret");
    }

    @Test
    void somebody_who_is_not_involved_sees_no_line_and_no_number() {
        telling.sent(health, telling.line(nell, health).says("There", ""));
        var officer = cast.worker(police, "Paul Officer");
        var page = Jsoup.parse(text(browser.get().uri(address()).with(cast.signedIn(officer)).exchange()));
        assertThat(page.text()).contains("No entry.", "opens only to those who work with them").doesNotContain("There", health.name());
        assertThat(page.select("svg title")).as("no picture").isEmpty();
    }

    @Test
    void every_look_is_written_down() {
        page("?knownOn=2026-03-01");
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(cast.rows("select sentence from journal.entry where person_id = ? order by seq desc limit 1", nell))
            .extracting("sentence").containsExactly("Looked at the chronology as known on 1 March 2026"));
    }

    @Test
    void what_is_added_beneath_a_line_is_asked_for_whole() {
        telling.sent(police, telling.line(nell, police).says("Seen", "Bruise."));
        var line = page("").select(".wp-line__title a").attr("href");
        assertThat(post(line, "kind", "SIGNIFICANCE")).isEqualTo(422);
        assertThat(post(line, "kind", "DISPUTE", "words", "Not a bruise", "whose", "Mother")).isEqualTo(302);
        assertThat(page("").select(".wp-line__added").text()).startsWith("Dispute, Mother: Not a bruise Hana Visitor, Practitioner, ");
        assertThat(page("").select(".govuk-tag").eachText()).containsExactly("Disputed");
    }

    @Test
    void a_visit_without_a_word_on_the_child_is_asked_for_it() {
        var add = address() + "/add";
        var form = new String[] {"kind", "VISIT", "happened.day", "1", "happened.month", "11", "happened.year", "2026", "title", "Home visit", "description", "Tidy."};
        assertThat(post(add, form)).isEqualTo(422);
        var with = java.util.Arrays.copyOf(form, form.length + 2);
        with[form.length] = "looked";
        with[form.length + 1] = "Thin, pale";
        assertThat(post(add, with)).isEqualTo(302);
        assertThat(page("").select(".wp-line__voice").text()).isEqualTo("Observed: Tidy. Looked: Thin, pale");
    }

    private Document page(String query) {
        return Jsoup.parse(text(browser.get().uri(address() + query).with(cast.signedIn(visitor)).exchange()));
    }

    private Document follow(Document page, String link) {
        return Jsoup.parse(text(browser.get().uri(java.net.URI.create(page.select("a:contains(" + link + ")").first().attr("href"))).with(cast.signedIn(visitor)).exchange()));
    }

    private String svg(String query) {
        return text(browser.get().uri("/people/" + nell + "/timeline.svg" + query).with(cast.signedIn(visitor)).exchange());
    }

    private int post(String address, String... form) {
        var request = browser.method(HttpMethod.POST).uri(address).with(cast.signedIn(visitor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private String address() {
        return "/people/" + nell + "/chronology";
    }

    private static List<String> titles(Document page) {
        return page.select(".wp-line__title a").eachText();
    }

    /** Without what differs from answer to answer: the proof that a form is ours, and what was asked for. */
    private static String normal(Document page) {
        page.select("input[name=_csrf]").remove();
        return page.html().replaceAll("with=[0-9a-f-]{36}", "with=SOMEBODY");
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
