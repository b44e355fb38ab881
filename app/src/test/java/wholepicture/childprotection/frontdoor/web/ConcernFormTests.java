package wholepicture.childprotection.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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
import wholepicture.cases.Because;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.childprotection.routing.DutyTeam;
import wholepicture.childprotection.routing.DutyTeams;

/** The form with which a concern is raised: what a crime needs, where the child is, and what early help knows already. */
@Story
class ConcernFormTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired DutyTeams teams;
    @Autowired EarlyHelp help;

    private Agency care;
    private Worker lead;
    private UUID child;

    @BeforeEach
    void a_child_is_known_at_school() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.worker(school, "Lena Lead");
        child = cast.person(school, "Nell Story", 1);
    }

    @Test
    void a_crime_is_told_of_with_its_evidence_and_the_area_is_found_by_the_postcode() throws Exception {
        var postcode = "QX" + Math.floorMod(child.hashCode(), 80);
        var administrator = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Pat Office", Role.ADMINISTRATOR);
        Acting.doAs(Practitioner.of(administrator), () -> teams.say(new DutyTeam(UUID.randomUUID(), 0, DutyTeam.Kind.DUTY, care.id(), "Quex", List.of(postcode), "Quex duty team", "01632 960001", "",
            LocalTime.of(9, 0), LocalTime.of(17, 0), LocalDate.of(2026, 1, 1), null, LocalDate.of(2027, 2, 1), "The council", "")));
        var found = page(concern().param("find", "yes").param("postcode", postcode + " 1AA").param("account", "Alone at night"), 200);
        assertThat(found.select("input[name=to][checked]").val()).isEqualTo(care.code());
        assertThat(found.select("main").text()).contains("Quex duty team, 01632 960001");
        assertThat(found.select("textarea[name=account]").text()).isEqualTo("Alone at night");
        assertThat(found.select("main form button").getFirst().attr("name")).as("Enter presses the first button, which sends").isEmpty();
        assertThat(page(concern().param("find", "yes").param("postcode", "XX99 9XX"), 422).select(".govuk-error-summary").text()).contains("No duty team names this postcode");

        var begun = page(get("/people/%s/protection/concern".formatted(child)).with(cast.signedIn(lead)), 200);
        assertThat(begun.select("input[name=source][checked]").val()).as("a school's worker").isEqualTo("SCHOOL");
        assertThat(begun.select("input[name=referrer]").val()).startsWith("Lena Lead, Practitioner");
        var takes = page(get("/people/%s/protection/concern".formatted(child)).with(cast.signedIn(cast.worker(care, "Dora Duty"))), 200);
        assertThat(takes.select("input[name=source][checked]")).as("social care writes down what others say").isEmpty();

        assertThat(page(whole().param("crime", "Assault"), 422).select(".govuk-error-summary").text()).contains("how evidence of the crime is kept safe", "protected and supported meanwhile");
        assertThat(page(whole().param("crime", "Assault").param("evidence", "Coat bagged").param("support", "With Nan").param("police.day", "3").param("police.month", "11").param("police.year", "2026"), 422)
            .select(".govuk-error-summary").text()).contains("today or earlier");
        var address = String.valueOf(mvc.perform(whole().param("crime", "Assault").param("evidence", "Coat bagged").param("support", "With Nan").param("police.day", "2").param("police.month", "11")
            .param("police.year", "2026").param("policeTime", "07:30")).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
        var manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        assertThat(page(get(address).with(cast.signedIn(manager)), 200).select("main").text()).contains("Coat bagged", "With Nan", "Waiting for a strategy discussion");
        assertThat(page(get("/front-door/counts").with(cast.signedIn(manager)), 200).select("table:has(caption:contains(first report)) tbody").text()).isEqualTo("2026-11 1 2.5 hours 2.5 hours");
    }

    @Test
    void early_help_steps_up_with_what_is_known_and_whoever_may_not_see_it_finds_no_form() throws Exception {
        var file = Acting.as(Practitioner.of(lead), () -> help.ask(child, new Offering.HelpAsked(Trigger.ASKED, "Late most mornings", care.code(), "The school nurse weighs her", ""), clock.instant(),
            Because.of("asked")));
        Acting.doAs(Practitioner.of(lead), () -> help.act(child, file.ref(), new Helping.SomethingNew("Father came back"), clock.instant(), Because.of("told")));
        var form = page(get("/people/%s/protection/concern?help=%s".formatted(child, file.ref())).with(cast.signedIn(lead)), 200);
        assertThat(form.select("textarea[name=account]").text()).contains("Late most mornings", "The school nurse weighs her", "Father came back");
        assertThat(form.select("input[name=to][checked]").val()).isEqualTo(care.code());
        assertThat(form.select("input[name=source][checked]").val()).isEqualTo("EARLY_HELP");
        mvc.perform(whole().queryParam("help", file.ref().value())).andExpect(status().is3xxRedirection());
        var episode = page(get(file.address()).with(cast.signedIn(lead)), 200).select("main").text();
        assertThat(episode).contains("Stepped up CP-", "A concern was raised with children's social care from early help");
        mvc.perform(get("/people/%s/protection/concern?help=EH-2026-999999".formatted(child)).with(cast.signedIn(lead))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder concern() {
        return post("/people/" + child + "/protection/concern").with(csrf()).with(cast.signedIn(lead));
    }

    private MockHttpServletRequestBuilder whole() {
        return concern().param("to", care.code()).param("source", "SCHOOL").param("account", "Alone").param("dangerNow", "no").param("level", "STATUTORY").param("sexualExploitation", "NO")
            .param("neglect", "YES").param("toolkit", "no").param("domesticAbuse", "NO").param("parents", "No").param("why", "He is small").param("indicators", "alone")
            .param("happened.day", "2").param("happened.month", "11").param("happened.year", "2026").param("time", "10:00");
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}
