package wholepicture.childprotection.frontdoor.web;

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
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.time.When;

/** A member of the public tells of a worry, and the front door makes a concern of it, or says why not. */
@Story
class PublicContactTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired PublicContacts contacts;

    Agency care;
    Worker duty;
    Worker elsewhere;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        duty = cast.worker(care, "Dora Duty");
        elsewhere = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ed Elsewhere");
    }

    @Test
    void anybody_may_tell_and_only_that_front_door_reads_it() throws Exception {
        var thanks = page(tell("The Story child, about four", "Crying alone at night", "yes", "198.51.100.1"), 200);
        var number = thanks.select(".govuk-panel__body").text().replaceAll(".*: ", "");
        assertThat(thanks.text()).contains("Ring 999", care.phone());
        var id = id();
        assertThat(id.toString().toUpperCase(java.util.Locale.ROOT)).startsWith(number);
        assertThat(page(get("/front-door").with(cast.signedIn(duty)), 200).text()).contains("The Story child, about four", "Danger now");
        assertThat(page(get("/front-door").with(cast.signedIn(elsewhere)), 200).text()).doesNotContain("Story child");
        mvc.perform(get("/front-door/contacts/" + id).with(cast.signedIn(elsewhere))).andExpect(status().isNotFound());
        mvc.perform(post("/front-door/contacts/" + id + "/not-raised").param("why", "mine").with(csrf()).with(cast.signedIn(elsewhere))).andExpect(status().isNotFound());
        mvc.perform(get("/front-door/contacts/" + UUID.randomUUID()).with(cast.signedIn(duty))).andExpect(status().isNotFound());
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() throws Exception {
        var page = page(tell("The boy at number 9", "", "", "198.51.100.2"), 422);
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Say what worries you", "Say whether the child is in danger now");
        assertThat(page.select("textarea[name=child]").text()).isEqualTo("The boy at number 9");
    }

    @Test
    void a_flood_from_one_place_is_told_to_ring_and_keeps_its_words() throws Exception {
        for (int i = 0; i < 5; i++) {
            page(tell("Child " + i, "Worry", "no", "198.51.100.3"), 200);
        }
        var page = page(tell("One child more", "Shouting every night", "no", "198.51.100.3"), 429);
        assertThat(page.select(".govuk-error-summary").text()).contains("ring", care.phone());
        assertThat(page.select("textarea[name=worry]").text()).isEqualTo("Shouting every night");
        page(tell("From elsewhere", "Worry", "no", "198.51.100.4"), 200);
        clock.set("2026-11-02T11:01");
        page(tell("An hour later", "Worry", "no", "198.51.100.3"), 200);
    }

    @Test
    void a_concern_is_raised_of_it_with_the_words_as_told() throws Exception {
        cast.receive(care, new PersonSent("PC1", List.of(Name.usual("Rosalba", "Contactham")), When.day(LocalDate.of(2021, 4, 5)), null, null, Sex.FEMALE, null, List.of(), List.of(),
            List.of(), Map.of(), null));
        var child = cast.inWorks(() -> cast.one("select person_id from people.record where agency_id = ?", UUID.class, care.id()));
        page(tell("Rosa from the corner house", "Bruise on her cheek", "no", "198.51.100.5"), 200);
        var id = id();
        assertThat(page(get("/front-door/contacts/" + id).param("q", "rosalba contactham").with(cast.signedIn(duty)), 200).select("a[href$='contact=" + id + "']")).isNotEmpty();
        var form = page(get("/people/" + child + "/protection/concern").param("contact", id.toString()).with(cast.signedIn(duty)), 200);
        assertThat(form.select("textarea[name=account]").text()).isEqualTo("Bruise on her cheek");
        assertThat(form.select("input[name=source][checked]").attr("value")).isEqualTo("ANONYMOUS");
        mvc.perform(post("/people/" + child + "/protection/concern").param("contact", id.toString()).with(csrf()).with(cast.signedIn(duty))
            .param("to", care.code()).param("source", "ANONYMOUS").param("account", "Bruise on her cheek").param("dangerNow", "no").param("indicators", "A bruise")
            .param("level", "STATUTORY").param("sexualExploitation", "NO").param("neglect", "NO").param("toolkit", "no").param("domesticAbuse", "SUSPECTED")
            .param("parents", "Not known").param("why", "Told by the public").param("happened.day", "2").param("happened.month", "11").param("happened.year", "2026")
            .param("time", "10:00")).andExpect(status().is3xxRedirection());
        var settled = Acting.as(Practitioner.of(duty), () -> contacts.find(id)).orElseThrow().settled();
        assertThat(settled).matches("Raised as CP-2026-\\d+ by Dora Duty");
        assertThat(page(get("/front-door").with(cast.signedIn(duty)), 200).text()).doesNotContain("corner house");
    }

    @Test
    void no_concern_needs_a_reason_and_is_settled_once() throws Exception {
        page(tell("Somebody", "A dog barks", "no", "198.51.100.6"), 200);
        var id = id();
        page(settle(id, " "), 422);
        mvc.perform(settle(id, "No child is named; the council's noise team was told")).andExpect(status().is3xxRedirection());
        assertThat(page(settle(id, "again"), 422).text()).contains("Somebody has settled this meanwhile");
        assertThat(page(get("/front-door/contacts/" + id).with(cast.signedIn(duty)), 200).text()).contains("No concern was raised, by Dora Duty: No child is named");
    }

    private MockHttpServletRequestBuilder settle(UUID id, String why) {
        return post("/front-door/contacts/" + id + "/not-raised").param("why", why).with(csrf()).with(cast.signedIn(duty));
    }

    private MockHttpServletRequestBuilder tell(String child, String worry, String danger, String from) {
        return post("/concern").param("to", care.code()).param("child", child).param("worry", worry).param("danger", danger).with(csrf()).with(request -> {
            request.setRemoteAddr(from);
            return request;
        });
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }

    private UUID id() {
        return cast.inWorks(() -> cast.one("select id from childprotection.contact where agency_id = ? order by told_at desc limit 1", UUID.class, care.id()));
    }
}
