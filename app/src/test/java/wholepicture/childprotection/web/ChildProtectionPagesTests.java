package wholepicture.childprotection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;

/** The pages of child protection, as practitioners read and fill them. */
@Story
class ChildProtectionPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;

    Agency care;
    Worker lead;
    Worker worker;
    Worker manager;
    Worker other;
    UUID child;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.worker(school, "Lena Lead");
        worker = cast.worker(care, "Sam Okafor");
        manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        other = cast.worker(care, "Ola Other", Role.PRACTITIONER, Role.MANAGER);
        child = cast.person(school, "Nell Story", 1);
    }

    @Test
    void a_concern_is_raised_decided_discussed_and_seen_through_pages() throws Exception {
        var address = raise();
        var door = page(manager, "/front-door", 200);
        assertThat(door.select("tr:has(a[href=" + address + "])").text()).contains("Nell Story", "by the end of 3 November 2026", "Nobody yet");

        var decide = page(manager, address + "/decide", 200);
        assertThat(decide.select("main").text()).contains("Earlier concerns", "None that you may see", "Working Together", "Within 1 working day");
        done(manager, address + "/decide", "outcome", "STRATEGY", "level", "STATUTORY", "why", "significant harm is likely");
        done(manager, address + "/give", "to", String.valueOf(worker.id()), "why", "duty worker");
        var shown = page(worker, address, 200);
        assertThat(shown.select("main").text()).contains("Waiting for a strategy discussion", "Sam Okafor", "Decided on the concern: Hold a strategy discussion",
            "significant harm is likely", "Class teacher", "Not verified");
        done(worker, address + "/strategy", "chair", "Mo Manager", "present", "SOCIAL_CARE", "present", "POLICE", "present", "HEALTH", "names", "three of us",
            "decision", "JOINT_ENQUIRY", "immediateSafety", "with Nan", "interimPlan", "stays with Nan", "medical", "none", "parentsTold", "Sam", "why", "bruise and hunger");
        assertThat(page(worker, address, 200).select("tr:contains(initial child protection conference)").text()).contains("by the end of 23 November 2026");
        assertThat(page(worker, address, 200).select("details:contains(Interim plan)").text()).contains("stays with Nan", "Children's social care, Health, Police", "Mo Manager");
        assertThat(page(worker, "/my-work", 200).select("tr:has(a[href=" + address + "])").text()).contains("Nell Story", "Sam Okafor");
        assertThat(page(worker, "/", 200).select("main").text()).contains("Nell Story: ");
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() throws Exception {
        var answer = send(lead, "/people/" + child + "/protection/concern", "account", "came to school hungry");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary").text()).contains("Answer the question on sexual exploitation", "Choose the authority", "Say why");
        assertThat(page.select("#account").text()).isEqualTo("came to school hungry");
    }

    @Test
    void an_unlawful_act_is_refused_with_the_way_out_and_the_form_stays() throws Exception {
        var address = raise();
        var answer = send(manager, address + "/decide", "outcome", "NO_FURTHER_ACTION", "level", "UNIVERSAL", "why", "all well", "neglect", "none seen");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".govuk-error-summary").text()).contains("Read the earlier concerns");
        assertThat(page.select("#neglect").text()).isEqualTo("none seen");
        assertThat(page.select("input[value=NO_FURTHER_ACTION]").hasAttr("checked")).isTrue();
    }

    @Test
    void a_worker_is_told_that_a_decision_is_for_a_manager() throws Exception {
        var address = raise();
        assertThat(get(worker, address + "/decide").getStatus()).isEqualTo(403);
        assertThat(send(worker, address + "/decide", "outcome", "STRATEGY", "level", "STATUTORY", "why", "x").getStatus()).isEqualTo(403);
        assertThat(page(worker, address, 200).select("main").text()).doesNotContain("Decide on the concern");
    }

    @Test
    void the_agency_that_raised_it_reads_what_became_of_it_and_no_more() throws Exception {
        var address = raise();
        done(manager, address + "/decide", "outcome", "STRATEGY", "level", "STATUTORY", "why", "harm is likely");
        done(worker, address + "/agency-answer", "agency", "Police", "answer", "two call-outs", "why", "asked");
        var read = page(lead, address, 200).select("main").text();
        assertThat(read).contains("Your agency raised this concern", "Decided on the concern").doesNotContain("Police told", "two call-outs", "Waiting for", "Time limits", "What is owed");
        assertThat(get(lead, address + "/strategy").getStatus()).isEqualTo(403);
    }

    @Test
    void a_stranger_finds_no_case_whatever_the_address() throws Exception {
        var address = raise();
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer", Role.PRACTITIONER, Role.MANAGER);
        for (var path : new String[] {address, address + "/decide", address.replaceFirst("CP-\\d+-\\d+", "CP-2026-99999"), address + "x"}) {
            assertThat(get(stranger, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(page(stranger, "/front-door", 200).select("main").text()).doesNotContain("Nell Story");
        assertThat(page(stranger, "/my-work?whose=all", 200).select("main").text()).doesNotContain("Nell Story");
    }

    @Test
    void a_meeting_recorded_for_one_child_is_offered_for_another_without_the_decision() throws Exception {
        var kai = cast.person(lead.agency(), "Kai Story", 1);
        var files = Acting.as(Practitioner.of(lead), () -> protection.raise(List.of(child, kai), care,
            new Concern(Words.Source.SCHOOL, "Lena", "a blow", List.of(), "bruise",
                Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.NO, false,
                Words.Answer.YES, "", "Assault", false, "no"), clock.instant(), Because.of("a crime")));
        done(worker, files.getFirst().address() + "/strategy", "chair", "Mo Manager", "present", "SOCIAL_CARE", "present", "POLICE", "present", "HEALTH", "names", "three of us",
            "decision", "JOINT_ENQUIRY", "immediateSafety", "with Nan", "interimPlan", "stays with Nan", "medical", "none", "parentsTold", "Sam", "why", "bruise");
        var form = files.getLast().address() + "/strategy";
        var link = page(worker, form, 200).select("a:contains(The same meeting as recorded for Nell Story)").attr("href");
        var typed = page(worker, link, 200);
        assertThat(typed.select("#chair").val()).isEqualTo("Mo Manager");
        assertThat(typed.select("input[name=present][checked]").eachAttr("value")).containsExactlyInAnyOrder("SOCIAL_CARE", "POLICE", "HEALTH");
        assertThat(typed.select("input[name=decision][checked]")).isEmpty();
        assertThat(typed.select("#interimPlan").text()).isEmpty();
    }

    @Test
    void the_map_is_drawn_from_the_rules() throws Exception {
        var rows = page(manager, "/front-door", 200).select("details tbody tr").eachText();
        assertThat(rows).contains("Waiting for a decision Decide on the concern A manager of the authority Waiting for another manager to sign that nothing more is done, "
            + "or Waiting for a strategy discussion, or Being assessed");
        assertThat(rows).anyMatch(row -> row.startsWith("On a child protection plan Record a review conference, decided at its meeting: Review conference A worker of the authority On a child protection plan, or Closed"));
        assertThat(rows).as("what may be urgent at every stage").anyMatch(row -> row.startsWith("On a child protection plan Record that the child was taken into police protection"))
            .anyMatch(row -> row.startsWith("Being assessed Record that the child was taken into police protection Anybody involved Waiting for a strategy discussion"));
        assertThat(rows).anyMatch(row -> row.startsWith("At any stage Escalate a disagreement")).anyMatch(row -> row.startsWith("At any stage Hold a meeting: GP liaison meeting"));
    }

    private String raise() throws Exception {
        var answer = send(lead, "/people/" + child + "/protection/concern", "to", care.code(), "source", "SCHOOL", "referrer", "Lena Lead", "account", "came to school hungry",
            "statements", "Class teacher: asked for food", "dangerNow", "no", "indicators", "hunger", "level", "STATUTORY", "sexualExploitation", "NO", "neglect", "YES",
            "toolkit", "no", "domesticAbuse", "NO", "parents", "yes", "why", "three days running");
        assertThat(answer.getStatus()).as(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private void done(Worker who, String address, String... answers) throws Exception {
        var answer = send(who, address, answers);
        assertThat(answer.getStatus()).as(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text()).isEqualTo(302);
    }

    private MockHttpServletResponse send(Worker who, String address, String... answers) throws Exception {
        var request = post(address).with(cast.signedIn(who)).with(csrf()).param("happened.day", "2").param("happened.month", "11").param("happened.year", "2026");
        for (int i = 0; i < answers.length; i += 2) {
            request.param(answers[i], answers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse get(Worker who, String address) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address).with(cast.signedIn(who))).andReturn().getResponse();
    }

    private Document page(Worker who, String address, int status) throws Exception {
        var answer = get(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
