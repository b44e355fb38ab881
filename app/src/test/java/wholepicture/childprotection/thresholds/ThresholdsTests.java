package wholepicture.childprotection.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

/** An edition of the thresholds is published, searched and cited, and earlier concerns keep theirs. */
@Story
class ThresholdsTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Editions editions;

    @Test
    void an_edition_is_published_and_a_concern_cites_the_one_of_its_day() throws Exception {
        clock.set("2026-11-02T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        var lead = cast.worker(school, "Lena Lead");
        var duty = cast.worker(care, "Dora Duty", Role.PRACTITIONER, Role.MANAGER);
        var officer = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Otis Board", Role.BOARD_OFFICER);
        var before = raise(care.code(), cast.person(school, "Nell Story", 1), lead, "A young child left alone");

        mvc.perform(publish(lead, "Thresholds, a test of January 2093", "2093")).andExpect(status().isForbidden());
        assertThat(page(post("/front-door/thresholds/new").param("name", "Nameless").with(csrf()).with(cast.signedIn(officer)), 422).select(".govuk-error-summary").text())
            .contains("Say who agreed it", "first day", "at least one sign for level 4", "assessed for early help");
        assertThat(page(publish(officer, "Thresholds of the past", "2020"), 422).select(".govuk-error-summary").text()).contains("today or later");
        mvc.perform(publish(officer, "Thresholds, a test of January 2093", "2093")).andExpect(status().is3xxRedirection());

        clock.set("2093-01-05T10:00");
        var found = page(get("/front-door/thresholds").param("q", "moonless").with(cast.signedIn(lead)), 200);
        assertThat(found.select("main").text()).contains("Level 4", "Alone on a moonless night", "Published by Otis Board", "One form for the family", "Groups; help at home");
        var child = cast.person(school, "Ned Story", 1);
        assertThat(page(concern(care.code(), child, lead, "A young child left alone", "2093"), 422).select(".govuk-error-summary").text()).contains("has no sign");
        var after = raise(care.code(), child, lead, "Alone on a moonless night");
        assertThat(page(get(after).with(cast.signedIn(duty)), 200).select("main").text()).contains("Thresholds, a test of January 2093", "Alone on a moonless night");
        assertThat(page(get(before).with(cast.signedIn(duty)), 200).select("main").text()).contains("September 2021", "A young child left alone").doesNotContain("2093");
        assertThat(Acting.as(Practitioner.of(lead), () -> editions.on(LocalDate.of(2022, 5, 1))).name()).contains("September 2021");
        clock.set("2026-11-02T10:00");
    }

    @Test
    void neither_a_sign_nor_judgement_is_refused() throws Exception {
        clock.set("2026-11-02T10:00");
        var school = cast.agency(AgencyKind.SCHOOL);
        var lead = cast.worker(school, "Lena Lead");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var refused = page(concern(care.code(), cast.person(school, "Nell Story", 1), lead, "", "2026"), 422);
        assertThat(refused.select(".govuk-error-summary").text()).isEqualTo("There is a problem Choose at least one sign, or say why your judgement says so");
    }

    private String raise(String care, java.util.UUID child, Worker lead, String sign) throws Exception {
        var year = String.valueOf(clock.instant().atZone(java.time.ZoneOffset.UTC).getYear());
        return String.valueOf(mvc.perform(concern(care, child, lead, sign, year)).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder concern(String care, java.util.UUID child, Worker lead, String sign, String year) {
        var first = post("/people/" + child + "/protection/concern").with(csrf()).with(cast.signedIn(lead)).param("to", care).param("source", "SCHOOL").param("account", "Alone")
            .param("dangerNow", "no").param("level", "STATUTORY").param("sexualExploitation", "NO").param("neglect", "YES").param("toolkit", "no").param("domesticAbuse", "NO")
            .param("parents", "No").param("why", "He is small").param("happened.day", "2").param("happened.month", year.equals("2093") ? "1" : "11").param("happened.year", year).param("time", "09:00");
        return sign.isEmpty() ? first : first.param("signs", sign);
    }

    private MockHttpServletRequestBuilder publish(Worker who, String name, String year) {
        return post("/front-door/thresholds/new").param("name", name).param("source", "The board").param("helpProcess", "One form for the family").param("helpServices", "Groups; help at home").param("from.day", "1").param("from.month", "1").param("from.year", year)
            .param("STATUTORY", "Alone on a moonless night\nHurt").param("EARLY_HELP", "Late for school").with(csrf()).with(cast.signedIn(who));
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}
