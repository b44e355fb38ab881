package wholepicture.learning.checks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
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
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;

/** A learning lead makes a check on a page, another approves it, and a practitioner meets it on the form of an act. */
@Story
class ChecksPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;

    Agency care;
    Worker lead;
    Worker other;
    Worker worker;
    Worker manager;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        lead = cast.worker(care, "Ione Marsh", Role.LEARNING_LEAD);
        other = cast.worker(care, "Bo Lead", Role.LEARNING_LEAD);
        worker = cast.worker(care, "Sam Okafor");
        manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
    }

    @Test
    void a_check_is_made_previewed_approved_asked_answered_and_switched_off_without_a_developer() throws Exception {
        raised("Early Child");
        assertThat(read(get("/checks"), worker).text()).contains("was neglect considered").doesNotContain("Make a check");
        var preview = read(filled(post("/checks/new")).param("button", "preview"), lead);
        assertThat(preview.text()).contains("It would not have asked in the last year", "Child protection: Deciding on a concern", "under 18 years old");
        assertThat(preview.select("textarea[name=question]").text()).as("nothing typed is lost").isEqualTo("Who else lives in the home?");
        var kept = answer(filled(post("/checks/new")).param("button", "keep"), lead);
        var address = location(kept);
        assertThat(read(get(address), lead).text()).contains("Waits for another lead", "Another learning lead approves it");
        assertThat(answer(get(address), worker).getStatus()).as("a draft is the leads' own").isEqualTo(404);
        assertThat(answer(post(address + "/approve"), lead).getStatus()).isEqualTo(422);
        assertThat(answer(post(address + "/approve"), other).getStatus()).isEqualTo(302);

        var child = cast.person(care, "Nell Story", 1);
        cast.inWorks(() -> cast.update("update people.person set born_from = '2020-01-01', born_to = '2020-01-01' where id = ?", child));
        var file = raise(child);
        var form = read(get(file + "/decide"), manager);
        assertThat(form.text()).contains("Who else lives in the home?", "Why am I asked this?", "Nobody asked who lived there. Ask, and write it down.");
        var refused = answer(decided(post(file + "/decide")).param("asked." + id(address) + ".words", "typed with care"), manager);
        assertThat(refused.getStatus()).as("a decision to assess protects: it does not wait").isEqualTo(302);
        assertThat(read(get(file), worker).select("#asked").text()).isEqualTo("What lessons asked here");
        assertThat(read(get(file), worker).text()).contains("Not answered");
        var again = Jsoup.parse(answer(post(file + "/seen").param("alone", "yes").param("contact.abuse", "ASKED").param("contact.sexual", "ASKED").param("said", "I like it here").param("why", "visit").param("happened.day", "2").param("happened.month", "11")
            .param("happened.year", "2026"), worker).getContentAsString());
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.text()).contains("Answer, or say why you cannot: Who else lives in the home?", "Still open from an act that could not wait");
        assertThat(again.select("textarea[name=said]").text()).isEqualTo("I like it here");
        var done = answer(post(file + "/seen").param("alone", "yes").param("contact.abuse", "ASKED").param("contact.sexual", "ASKED").param("said", "I like it here").param("why", "visit").param("happened.day", "2").param("happened.month", "11")
            .param("happened.year", "2026").param("asked." + id(address), "Mother's partner, since June"), worker);
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(read(get(file), worker).text()).contains("Mother's partner, since June");
        assertThat(read(get(address), worker).text()).contains("Fewer than 5 times", "Nell Story", "Mother's partner, since June").doesNotContain("Switch it off");
        var police = cast.worker(cast.agency(AgencyKind.POLICE), "Pat Police", Role.LEARNING_LEAD);
        assertThat(read(get(address), police).text()).as("numbers, and no case that is not theirs to see").contains("Fewer than 5 times", "None of these cases is one that you may open").doesNotContain("Nell");

        assertThat(answer(post(address + "/off"), lead).getStatus()).isEqualTo(422);
        assertThat(answer(post(address + "/off").param("reason", "It is asked elsewhere now"), lead).getStatus()).isEqualTo(302);
        assertThat(read(get(address), worker).text()).contains("Switched off by Ione Marsh", "It is asked elsewhere now");
        assertThat(read(get(address + "/again"), lead).select("input[name=ageBelow]").val()).isEqualTo("18");
    }

    @Test
    void only_a_learning_lead_writes_and_is_told_so_before_anything_else() throws Exception {
        for (var address : List.of("/checks/new", "/checks/lc-9999/again", "/checks/lc-9999/approve", "/checks/lc-9999/off")) {
            assertThat(answer(post(address), worker).getStatus()).as(address).isEqualTo(403);
        }
        assertThat(answer(get("/checks/new"), worker).getStatus()).isEqualTo(403);
        assertThat(answer(get("/checks/lc-9999"), worker).getStatus()).isEqualTo(404);
        assertThat(answer(post("/checks/lc-9999/approve"), lead).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_cannot_be_asked_is_refused() throws Exception {
        var empty = Jsoup.parse(answer(post("/checks/new"), lead).getContentAsString());
        assertThat(empty.select(".govuk-error-summary a")).extracting(org.jsoup.nodes.Element::text)
            .contains("Write the question", "Choose with which act it asks", "Write the lesson, in two sentences", "Enter the last day it asks");
        var odd = Jsoup.parse(answer(filled(post("/checks/new")).param("sinceFact", "Nonsense").param("sinceDays", "3"), lead).getContentAsString());
        assertThat(odd.select(".govuk-error-summary").text()).contains("Choose something that can happen in Child protection");
        var young = Jsoup.parse(answer(filled(post("/checks/new")).param("ageFrom", "20"), lead).getContentAsString());
        assertThat(young.select(".govuk-error-summary").text()).contains("must be below the age");
        assertThat(answer(filled(post("/checks/new")).param("link", "https://elsewhere.example"), lead).getStatus()).isEqualTo(422);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        return request.param("question", "Who else lives in the home?").param("form", "WORDS").param("unknownCounts", "yes").param("strength", "NEEDS_REASON").param("once", "no")
            .param("lesson", "Nobody asked who lived there. Ask, and write it down.").param("source", "Review of an invented family").param("where", "protection/ReferralDecided")
            .param("ageBelow", "18").param("agency", care.code()).param("theme", "men").param("from.day", "1").param("from.month", "11").param("from.year", "2026")
            .param("until.day", "31").param("until.month", "10").param("until.year", "2027");
    }

    private static MockHttpServletRequestBuilder decided(MockHttpServletRequestBuilder request) {
        return request.param("outcome", "ASSESSMENT").param("level", "TARGETED").param("why", "needs looking at").param("happened.day", "2").param("happened.month", "11").param("happened.year", "2026");
    }

    private void raised(String name) {
        raise(cast.person(care, name, 1));
    }

    private String raise(UUID child) {
        return Acting.as(Practitioner.of(worker), () -> protection.raise(List.of(child), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst().address());
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl());
    }

    private Document read(MockHttpServletRequestBuilder request, Worker who) throws Exception {
        var answer = answer(request, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Worker who) throws Exception {
        return mvc.perform(request.with(cast.signedIn(who)).with(csrf())).andReturn().getResponse();
    }
}
