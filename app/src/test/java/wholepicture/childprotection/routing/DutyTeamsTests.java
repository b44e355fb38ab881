package wholepicture.childprotection.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.childprotection.routing.DutyTeam.Kind;

/** The directory of duty teams on its page, and on the pages that it routes. */
@Story
class DutyTeamsTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired DutyTeams teams;

    Agency care;
    Worker administrator;
    Worker worker;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-03T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        administrator = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Ada Administrator", Role.ADMINISTRATOR);
        worker = cast.worker(care, "Sam Okafor");
    }

    @Test
    void an_administrator_says_an_entry_and_everybody_is_routed_by_it() throws Exception {
        mvc.perform(entry("ZZ7", "Hills duty team", "2027", worker)).andExpect(status().isForbidden());
        mvc.perform(entry("ZZ7", "Hills duty team", "2027", administrator)).andExpect(status().is3xxRedirection());
        assertThat(page(get("/front-door/teams").with(cast.signedIn(worker)), 200).text()).contains("Hills duty team", "ZZ7", "08:30 to 17:00", "Verified until");
        var open = page(get("/concern").param("postcode", "zz7 1aa"), 200);
        assertThat(open.select("input[name=to][checked]").attr("value")).isEqualTo(care.code());
        assertThat(open.select("main").text()).contains("Hills duty team, 01632 960001");
        clock.set("2026-11-03T22:00");
        assertThat(page(get("/concern").param("postcode", "ZZ7"), 200).select("main").text()).contains("The duty team is back at 08:30 on 4 November 2026");
        clock.set("2027-03-02T10:00");
        assertThat(page(get("/concern"), 200).select("main").text()).contains("Unverified: nobody has checked this since 1 March 2027");
        var child = cast.person(care, "Nell Story", 1);
        assertThat(page(get("/people/" + child + "/protection/concern").with(cast.signedIn(worker)), 200).select("main").text()).contains("Hills duty team");
    }

    @Test
    void what_is_wrong_in_an_entry_is_said_and_what_was_said_before_stays() throws Exception {
        var wrong = page(post("/front-door/teams/new").param("kind", "DUTY").param("sectors", "everywhere").param("opens", "late").with(csrf()).with(cast.signedIn(administrator)), 422);
        assertThat(wrong.select(".govuk-error-summary").text()).contains("Choose the authority", "districts and sectors", "when it opens", "Name the team");
        mvc.perform(entry("ZZ8", "Old team", "2027", administrator)).andExpect(status().is3xxRedirection());
        var said = Acting.as(Practitioner.of(worker), teams::all).stream().filter(one -> one.team().equals("Old team") && one.agency() == care.id()).findFirst().orElseThrow();
        assertThatThrownBy(() -> Acting.doAs(Practitioner.of(worker), () -> teams.say(said))).isInstanceOf(SecurityException.class);
        mvc.perform(fill(post("/front-door/teams/" + said.entry()), "ZZ8", "New team", "2028", administrator)).andExpect(status().is3xxRedirection());
        var versions = Acting.as(Practitioner.of(worker), () -> teams.versions(said.entry()));
        assertThat(versions).extracting(DutyTeam::team).containsExactly("New team", "Old team");
        assertThat(versions.getFirst().kind()).isEqualTo(Kind.DUTY);
        var kept = cast.inWorks(() -> cast.one("select count(*) from journal.entry where kind = 'duty-team' and details like ?", Long.class, "%" + said.entry() + "%"));
        assertThat(kept).isEqualTo(2);
    }

    private MockHttpServletRequestBuilder entry(String sector, String team, String review, Worker who) {
        return fill(post("/front-door/teams/new"), sector, team, review, who);
    }

    private MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder to, String sector, String team, String review, Worker who) {
        return to.param("kind", "DUTY").param("agency", care.code()).param("area", "Hills").param("sectors", sector).param("team", team).param("phone", "01632 960001")
            .param("opens", "8:30").param("closes", "17:00").param("from.day", "1").param("from.month", "11").param("from.year", "2026")
            .param("review.day", "1").param("review.month", "3").param("review.year", review).param("source", "The council's page").with(csrf()).with(cast.signedIn(who));
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}
