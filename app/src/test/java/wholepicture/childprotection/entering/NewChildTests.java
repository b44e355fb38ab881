package wholepicture.childprotection.entering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.people.People;
import wholepicture.time.When;

/** A child whom no agency knows is entered by hand, and a concern raised. */
@Story
class NewChildTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired People people;
    @Autowired NewChildren entering;

    Agency care;
    Agency school;
    Worker lead;
    Worker duty;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.worker(school, "Lena Lead");
        duty = cast.worker(care, "Dora Duty");
    }

    @Test
    void two_children_and_one_not_yet_born_are_entered_and_a_concern_is_raised_about_all() throws Exception {
        var form = page(get("/front-door/new-child").param("q", "quillon brandreth").with(cast.signedIn(lead)), 200);
        assertThat(form.select("main").text()).contains("Nobody whom you may find");
        var once = form.select("input[name=once]").attr("value");
        var address = sent(once);
        assertThat(sent(once)).as("the same form again enters nobody twice").isEqualTo(address);
        var concern = page(get(address).with(cast.signedIn(lead)), 200);
        assertThat(concern.select("input[name=also][checked]")).hasSize(2);
        assertThat(concern.select("label[for^=also]").eachText()).containsExactly("Quilla Brandreth", "Unborn Brandreth");
        var also = concern.select("input[name=also]").eachAttr("value").toArray(String[]::new);
        var first = address.split("/")[2];
        mvc.perform(post("/people/" + first + "/protection/concern").param("also", also).with(csrf()).with(cast.signedIn(lead))
            .param("to", care.code()).param("source", "SCHOOL").param("account", "Alone at home").param("dangerNow", "no").param("indicators", "Left alone")
            .param("level", "STATUTORY").param("sexualExploitation", "NO").param("neglect", "YES").param("toolkit", "no").param("domesticAbuse", "NO")
            .param("parents", "No").param("why", "They are small").param("happened.day", "2").param("happened.month", "11").param("happened.year", "2026")
            .param("time", "10:00")).andExpect(status().is3xxRedirection());
        assertThat(page(get("/front-door").with(cast.signedIn(duty)), 200).select("main").text()).contains("Quillon Brandreth", "Quilla Brandreth", "Unborn Brandreth");
        var due = cast.inWorks(() -> cast.one("select due from people.person where id = ?::uuid", LocalDate.class, also[1]));
        assertThat(due).isEqualTo("2027-02-01");
        var stranger = cast.worker(cast.agency(AgencyKind.HOUSING), "Stan Stranger");
        assertThat(Acting.as(Practitioner.of(stranger), () -> cast.rows("select * from people.record where person_id = ?::uuid", first))).as("another agency's worker").isEmpty();
    }

    @Test
    void a_child_whom_another_agency_knows_is_held_to_be_the_same_and_each_keeps_its_record() {
        var known = new PersonSent("K1", List.of(Name.usual("Ottaline", "Varnish")), When.day(LocalDate.of(2019, 5, 6)), null, null, Sex.FEMALE, null, List.of(),
            List.of(new Residence("12 Tannery Row", "ZZ9 4AB", null, "home", null, null)), List.of(), Map.of(), null);
        cast.receive(cast.agency(AgencyKind.COMMUNITY_HEALTH), known);
        var child = new NewChild("Ottaline", "Varnish", When.day(LocalDate.of(2019, 5, 6)), null, Sex.FEMALE);
        var person = Acting.as(Practitioner.of(lead), () -> entering.enter(UUID.randomUUID(), List.of(child), true, "12 Tannery Row", "ZZ9 4AB")).getFirst();
        assertThat(cast.inWorks(() -> cast.one("select count(*) from people.record where person_id = ?", Long.class, person))).isEqualTo(2);
        assertThat(Acting.as(Practitioner.of(lead), () -> people.find(person).records())).as("the school sees its own record, and not that of health").hasSize(1);
        assertThat(cast.inWorks(() -> cast.one("select count(*) from journal.entry where kind = 'child-by-hand' and person_id = ?", Long.class, person))).isEqualTo(1);
    }

    @Test
    void what_is_missing_or_cannot_be_is_said_and_what_was_typed_stays() throws Exception {
        var page = page(post("/front-door/new-child").param("given-1", "Quill").param("given-2", "Ada").param("born-2.year", "1999").param("family-3", "Brandreth")
            .param("due-3.day", "1").param("due-3.month", "2").param("due-3.year", "2029").with(csrf()).with(cast.signedIn(lead)), 422);
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Enter when the child was born, if only the year, or when the birth is expected",
            "That is 18 years ago or more: this page is for children", "The birth is expected within the next 44 weeks, or was lately", "Say how the children belong together");
        assertThat(page.select("input[name=given-1]").attr("value")).isEqualTo("Quill");
    }

    private String sent(String once) throws Exception {
        var answer = mvc.perform(post("/front-door/new-child").param("once", once).param("given-1", "Quillon").param("family-1", "Brandreth").param("born-1.year", "2020")
            .param("given-2", "Quilla").param("family-2", "Brandreth").param("born-2.day", "3").param("born-2.month", "4").param("born-2.year", "2022")
            .param("family-3", "Brandreth").param("due-3.day", "1").param("due-3.month", "2").param("due-3.year", "2027").param("together", "siblings")
            .param("address", "2 Reed Lane").param("postcode", "ZZ6 1AA").with(csrf()).with(cast.signedIn(lead))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}
