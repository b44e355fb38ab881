package wholepicture.clocks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.clocks.Rules;

/** What a person reads on <em>How long do I have?</em> */
@Story
class HowLongPageTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Rules rules;

    @Test
    void a_start_typed_in_is_worked_out_for_every_limit_with_its_source() throws Exception {
        var page = page("?start.day=15&start.month=12&start.year=2022&time=14:30", 200);
        assertThat(row(page, "The initial child protection conference is held"))
            .contains("15 working days", "by the end of 10 January 2023", "(2018), initial child protection conferences (in force on your date)", "day 0");
        assertThat(row(page, "Police protection")).contains("72 hours", "by 14:30 on 18 December 2022", "section 46(6)", "Verified");
        assertThat(row(page, "The core group meets again")).contains("Uncertain", "no national interval");
        assertThat(row(page, "The first review conference")).contains("15 March 2023");
    }

    @Test
    void no_limit_is_missing() throws Exception {
        clock.set("2026-11-20T10:00");
        var text = page("", 200).select("main").text();
        assertThat(rules.processes()).flatExtracting(wholepicture.clocks.TimeLimits::all).allSatisfy(t -> assertThat(text).contains(t.what(), t.doubt()));
        assertThat(text).contains("known from 1 January 2018 to 31 December 2028");
    }

    @Test
    void a_day_beyond_the_known_holidays_is_marked() throws Exception {
        assertThat(row(page("?start.day=20&start.month=12&start.year=2028", 200), "The initial child protection conference")).contains("Provisional");
    }

    @Test
    void a_limit_that_ends_on_a_weekend_says_which_working_day_comes_before() throws Exception {
        assertThat(row(page("?start.day=7&start.month=11&start.year=2026", 200), "The first review")).contains("by the end of 7 February 2027", "5 February 2027");
    }

    @Test
    void a_wrong_date_is_shown_back() throws Exception {
        var page = page("?start.day=31&start.month=2&start.year=2026", 422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#start-day");
        assertThat(page.select("#start-day").val()).isEqualTo("31");
    }

    private static String row(Document page, String what) {
        return page.select("tr:has(th:contains(" + what + "))").text();
    }

    private Document page(String query, int status) throws Exception {
        var worker = cast.worker(cast.agency(AgencyKind.SCHOOL), "Lena Lead");
        var answer = mvc.perform(get("/how-long-do-i-have" + query).with(cast.signedIn(worker))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
