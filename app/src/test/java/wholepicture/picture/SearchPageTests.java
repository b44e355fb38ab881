package wholepicture.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;

/** Finding a person, and what is said when nobody is found. */
@Story
@Import(Sent.class)
class SearchPageTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Sent sent;
    @Autowired MovableClock clock;

    @Test
    void a_person_is_found_and_the_page_says_how_far_they_are_open() throws Exception {
        clock.set("2026-11-20T10:00");
        var story = new Nell(cast, sent);
        UUID child = story.person(story.health, "n1", "Nell", story.born.toString(), Grade.OPEN_INDEX);
        var typed = "nel " + story.family + " " + story.born.getYear();

        assertThat(row(search(story.officer, typed), child)).contains("Nell " + story.family, "Index only");
        assertThat(row(search(story.visitor, typed), child)).contains("Your agency's records");
        cast.open(child, Practitioner.of(story.visitor), 2);
        assertThat(row(search(story.visitor, typed), child)).contains("Open to you");
    }

    @Test
    void nobody_found_and_nobody_who_may_be_found_read_the_same() throws Exception {
        var story = new Nell(cast, sent);
        story.person(story.health, "n1", "Nell", story.born.toString(), Grade.PROTECTED);
        var hidden = search(story.officer, "nell " + story.family);
        assertThat(hidden.select("tbody tr")).isEmpty();
        assertThat(hidden.select("main").text()).contains("Nobody whom you may find answers to this");
        var nobody = search(story.officer, "nell " + story.family.toUpperCase(java.util.Locale.UK) + "x");
        assertThat(nobody.select("main .wp-prose").html()).isEqualTo(hidden.select("main .wp-prose").html());
    }

    @Test
    void what_was_typed_stays_in_the_box_and_stays_words() throws Exception {
        var page = search(new Nell(cast, sent).visitor, "\"><script>x</script>");
        assertThat(page.select("#q").val()).isEqualTo("\"><script>x</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void an_empty_box_asks_and_accuses_nobody() throws Exception {
        var page = search(new Nell(cast, sent).visitor, "");
        assertThat(page.select("main").text()).contains("Who are you looking for?").doesNotContain("Nobody");
    }

    private Document search(Worker worker, String typed) throws Exception {
        var answer = mvc.perform(get("/people").queryParam("q", typed).with(cast.signedIn(worker))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String row(Document page, UUID person) {
        return page.select("tr:has(a[href=/people/" + person + "])").text();
    }
}
