package wholepicture.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.ui.Dates;

/** What stands on the page about a person, for whom, and what never does. */
@Story
@Import(Sent.class)
class PersonPageTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Sent sent;

    @BeforeEach
    void itIsNovember() {
        clock.set("2026-11-20T10:00");
    }

    @Test
    void a_health_visitor_with_ten_minutes_reads_all_that_two_agencies_know() throws Exception {
        var story = new Nell(cast, sent).known();
        var page = page(story.visitor, story.nell());

        assertThat(page.select(".wp-identity").text()).contains("Nell " + story.family, Dates.inWords(story.born) + " (", "4 Larch Close");
        assertThat(box(page, "What shows when everything is read together"))
            .contains("Was not brought to 3 appointments since 20 November 2025; 1 more was cancelled or moved by the family")
            .contains("recorded together in this household since 20 November 2024, of 2 people, by 2 agencies")
            .contains("Grace " + story.family + ": Police attended the address");
        assertThat(box(page, "Flags")).contains("Two workers to visit", "threatened a midwife", "review was due 1 Oct 2026",
            "Nell was not told: It could put Grace at risk");
        assertThat(box(page, "What worries us")).contains("Domestic abuse 1 line", "hid behind the health visitor", "Neglect", "9th centile", "R. Worker");
        assertThat(box(page, "What Nell has said and shown")).contains("Shouty man broke my cup", "15 Sept 2026", "did not speak for ten minutes");
        assertThat(box(page, "What is happening")).contains("1 Dec 2026 Audiology clinic", "Team around the family");
        assertThat(box(page, "Who is involved")).contains("Hana Visitor, Health visitor", "0116 496 0123", "since 5 Jan 2024");
        assertThat(page.select("a[href=tel:01164960123]")).hasSize(1);
        assertThat(box(page, "Family and home")).contains("Grace " + story.family + " lives at the same address", "Joe Blunt");
        assertThat(page.select("section:contains(Family and home) svg")).hasSize(1);
        assertThat(box(page, "Who Nell is")).contains("Language English and Igbo", "Phone 07700 900");
        assertThat(box(page, "Latest in the chronology")).contains("10 lines from 1 agency", "Jun 2026 Weight");
    }

    @Test
    void what_nobody_recorded_is_said_rather_than_left_out() throws Exception {
        var story = new Nell(cast, sent);
        UUID alone = cast.person(story.health, "Alone", 1);
        cast.open(alone, Practitioner.of(story.visitor), 2);
        var page = page(story.visitor, alone);
        assertThat(page.select("section.wp-box h2").eachText()).containsExactly("What shows when everything is read together", "Flags", "What worries us",
            "What Alone has said and shown", "Family and home", "What is happening", "Who is involved", "Who Alone is",
            "Latest in the chronology");
        assertThat(page.select("section.wp-box")).allSatisfy(box -> assertThat(box.select(".wp-nothing")).as(box.select("h2").text()).isNotEmpty());
    }

    @Test
    void somebody_uninvolved_sees_the_index_and_how_to_go_on() throws Exception {
        var story = new Nell(cast, sent).known();
        var page = page(story.officer, story.nell());
        assertThat(page.select("h1").text()).isEqualTo("Nell is known here, and that is all you can see");
        assertThat(page.select("a[href$=/break-glass]")).hasSize(1);
        assertThat(page.text()).doesNotContain("Larch", "cup", "clinic", "Hana", "midwife", "Grace", "line");
    }

    @Test
    void an_agency_sees_its_own_records_and_is_told_how_the_rest_opens() throws Exception {
        var story = new Nell(cast, sent).known();
        var colleague = cast.worker(story.health, "Another Visitor");
        UUID nell = story.nell();
        story.person(story.police, "n9", "Nell", story.born.toString(), Grade.OPEN_INDEX);
        cast.inWorks(() -> cast.update("update people.record set person_id = ? where agency_id = ? and local_id = 'n9'", nell, story.police.id()));
        story.line(story.police, "n9", EntryKind.MISSING, "2026-11-01", "Only the police know this", "Seen alone by the canal", Voice.VERBAL, Factor.MISSING);

        var own = page(colleague, nell);
        assertThat(own.text()).contains("You see what your own agency recorded").contains("Two-year review").doesNotContain("canal", "Only the police", "Missing");
        assertThat(box(own, "Latest in the chronology")).contains("10 lines from 1 agency");
        assertThat(box(page(story.visitor, nell), "Latest in the chronology")).contains("11 lines from 2 agencies");
    }

    @Test
    void what_is_protected_is_in_no_list_no_count_and_no_pattern() throws Exception {
        var story = new Nell(cast, sent);
        UUID child = story.person(story.health, "n1", "Nell", story.born.toString(), Grade.OPEN_INDEX);
        cast.open(child, Practitioner.of(story.visitor), 2);
        for (var day : new String[] {"2026-10-01", "2026-09-01"}) {
            story.entry(story.health, "n1", EntryKind.APPOINTMENT, day, "Clinic", "Not seen", Outcome.WAS_NOT_BROUGHT, null, null);
        }
        var before = page(story.visitor, child);
        story.entry(story.health, "n1", EntryKind.APPOINTMENT, "2026-08-01", "Secret clinic", "Not seen", Outcome.WAS_NOT_BROUGHT, Voice.VERBAL, Grade.PROTECTED,
            Factor.SEXUAL_HARM);
        var after = page(story.visitor, child);
        assertThat(after.select("main").html()).isEqualTo(before.select("main").html());

        var named = cast.worker(story.health, "Named Worker");
        cast.open(child, Practitioner.of(named), 3);
        assertThat(page(named, child).text()).contains("Secret clinic", "Was not brought to 3 appointments", "Sexual harm");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2, a person whom only the involved may find
        3, a protected person
        4, a sealed person
        """)
    void who_may_not_be_seen_is_answered_as_who_does_not_exist(int grade, String because) throws Exception {
        var story = new Nell(cast, sent);
        UUID hidden = cast.person(story.health, "Hidden", grade);
        var there = answer(story.officer, "/people/" + hidden);
        var nobody = answer(story.officer, "/people/" + UUID.randomUUID());
        assertThat(there.getStatus()).as(because).isEqualTo(404).isEqualTo(nobody.getStatus());
        assertThat(there.getContentAsString()).isEqualTo(nobody.getContentAsString());
        assertThat(there.getErrorMessage()).isEqualTo(nobody.getErrorMessage());
        assertThat(answer(story.officer, "/people/not-a-number").getStatus()).isEqualTo(404);
    }

    @Test
    void hostile_words_stay_words() throws Exception {
        var hostile = "<script>alert(1)</script>\" onload='x";
        var story = new Nell(cast, sent);
        UUID child = story.person(story.health, "n1", "Nell", story.born.toString(), Grade.OPEN_INDEX);
        cast.open(child, Practitioner.of(story.visitor), 2);
        story.line(story.health, "n1", EntryKind.VISIT, "2026-09-01", hostile, hostile, Voice.OBSERVED, Factor.NEGLECT);
        story.flag(story.health, hostile, hostile, "2027-01-01", false, hostile);
        var page = page(story.visitor, child);
        assertThat(page.select("main script, main [onload]")).isEmpty();
        assertThat(box(page, "Flags")).contains(hostile);
        assertThat(box(page, "What Nell has said")).contains(hostile);
    }

    @Test
    void every_look_is_in_the_journal() throws Exception {
        var story = new Nell(cast, sent).known();
        UUID nell = story.nell();
        page(story.visitor, nell);
        page(story.officer, nell);
        assertThat(cast.inWorks(() -> cast.rows("select worker, sentence from journal.entry where person_id = ? and kind = 'look' order by seq", nell)))
            .extracting(row -> row.get("worker") + ": " + row.get("sentence"))
            .containsExactly("Hana Visitor: Looked at the person's page", "Paul Officer: Looked at the person's page, index only");
    }

    @Test
    void the_first_page_lists_the_people_whom_a_worker_is_involved_with() throws Exception {
        var story = new Nell(cast, sent).known();
        cast.inWorks(() -> cast.holdCase(story.nell(), Practitioner.of(story.visitor)));
        var home = Jsoup.parse(answer(story.visitor, "/").getContentAsString());
        assertThat(home.select("section:contains(Your people)").text()).contains("Nell " + story.family, " years", "you hold the case");
        var other = Jsoup.parse(answer(cast.worker(cast.agency(AgencyKind.SCHOOL), "Sam Teacher"), "/").getContentAsString());
        assertThat(other.select("section:contains(Your people)").text()).contains("Nobody is recorded as yours");
    }

    private Document page(Worker worker, UUID person) throws Exception {
        var answer = answer(worker, "/people/" + person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(Worker worker, String address) throws Exception {
        return mvc.perform(get(address).with(cast.signedIn(worker))).andReturn().getResponse();
    }

    private static String box(Document page, String heading) {
        return page.select("section.wp-box").stream().filter(s -> s.select("h2").text().startsWith(heading)).findFirst().orElseThrow().text();
    }
}
