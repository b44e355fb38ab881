package wholepicture.meetings.web;

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
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;

/** A meeting through its pages, as those who hold it, who are asked to it, and who are not, meet them. */
@Story
class MeetingPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;

    Agency care;
    Worker sam;
    Worker bell;
    UUID nell;
    CaseFile file;

    @BeforeEach
    void a_concern() {
        clock.set("2026-11-03T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        bell = cast.worker(cast.agency(AgencyKind.POLICE), "Dana Bell");
        nell = cast.person(care, "Nell Story", 2);
        file = Acting.as(Practitioner.of(sam), () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena", "a blow", List.of(), "bruise", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.NO, false, Words.Answer.YES, "", "Assault", false, "no"), clock.instant(), Because.of("a crime"))).getFirst();
    }

    private MockHttpServletResponse asked(Worker who, String address) throws Exception {
        return mvc.perform(get(address).with(cast.signedIn(who))).andReturn().getResponse();
    }

    private Document page(Worker who, String address) throws Exception {
        var answer = asked(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(Worker who, String address, String... typed) throws Exception {
        var request = post(address).with(cast.signedIn(who)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String arranged() throws Exception {
        var answer = send(sam, "/people/%s/meetings/%s/arrange".formatted(nell, file.ref()), "kind", "cp.strategy", "day.day", "3", "day.month", "11", "day.year", "2026",
            "time", "9:30", "length", "60", "mode", "VIDEO", "place", "link 4", "chair", "Priya Nair", "why", "harm is likely");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void a_meeting_is_arranged_recorded_and_typed_once() throws Exception {
        assertThat(page(sam, file.address()).select("a:contains(Arrange a meeting)").attr("href")).isEqualTo("/people/%s/meetings/%s/arrange".formatted(nell, file.ref()));
        var meeting = arranged();
        assertThat(page(sam, meeting).select("main").text()).contains("Strategy discussion", "3 November 2026 at 09:30", "link 4", "not yet: nobody is here from", "Working Together", "Nell Story");
        assertThat(send(sam, meeting + "/invite", "whom", "worker", "agency", bell.agency().code(), "worker", String.valueOf(bell.id()), "seat", "PRACTITIONER").getStatus()).isEqualTo(302);
        var record = page(sam, meeting + "/record");
        var here = record.select("select[data-box^=here]").attr("data-box");
        var said = record.select("textarea[data-box^=said]").attr("data-box");
        var form = record.select("input[name=form]").attr("value");
        assertThat(send(sam, meeting + "/record", "form", form, "w:" + here, "VIDEO", "b:" + here, "0", "w:" + said, "two call-outs", "b:" + said, "0", "w:item.voice", "afraid at night",
            "b:item.voice", "0", "w:item.aggression", "nil", "b:item.aggression", "0",
            "w:item.sexual", "no sign", "b:item.sexual", "0", "w:item.neglect", "likely", "b:item.neglect", "0", "w:item.signs", "a bruise", "b:item.signs", "0", "w:decision.1", "Joint enquiry", "b:decision.1", "0", "w:item.safety", "with Nan", "b:item.safety", "0",
            "w:dissent.1", "Police would have waited", "b:dissent.1", "0").getStatus()).isEqualTo(302);
        var close = page(sam, meeting + "/close");
        assertThat(close.select("main").text()).contains("Nobody is here from: Children's social care, Health");
        var refused = send(sam, meeting + "/close", "day.day", "3", "day.month", "11", "day.year", "2026", "time", "9:35", "without", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(send(sam, meeting + "/close", "day.day", "3", "day.month", "11", "day.year", "2026", "time", "9:35", "without", "by telephone with health before").getStatus()).isEqualTo(302);
        var decide = page(sam, meeting).select("a:contains(Record what was decided)").attr("href");
        var act = page(sam, decide);
        assertThat(act.select("#chair").attr("value")).isEqualTo("Priya Nair");
        assertThat(act.select("input[name=present][checked]").eachAttr("value")).containsExactly("POLICE");
        assertThat(act.select("#shared").text()).contains("two call-outs");
        assertThat(act.select("#dissent").text()).isEqualTo("Police would have waited");
        assertThat(act.select("#why").text()).isEqualTo("Joint enquiry");
        assertThat(act.select("#immediateSafety").text()).isEqualTo("with Nan");
        assertThat(act.select("#missing").text()).contains("by telephone with health before");
        assertThat(act.select("input[name=time]").attr("value")).isEqualTo("09:35");
        assertThat(act.select("input[name=decision][checked]")).as("what is decided is asked").isEmpty();
        assertThat(page(sam, file.address()).select("a[href=" + meeting + "]").text()).contains("Strategy discussion");
        assertThat(page(sam, "/meetings").select("tr:has(a[href=" + meeting + "])").text()).contains("To be issued", "by the end of 17 November 2026");
    }

    @Test
    void a_record_that_waits_for_a_signature_stands_on_my_work_of_whoever_can_and_its_author_is_told_the_way_out() throws Exception {
        var mo = cast.worker(care, "Mo Manager", Role.MANAGER);
        var meeting = arranged();
        assertThat(send(mo, meeting + "/sign", "found", "x").getStatus()).as("nothing waits yet: back to the meeting").isEqualTo(302);
        assertThat(page(mo, meeting).select("main").text()).doesNotContain("Closed and signed");
        cast.inWorks(() -> cast.update("""
            update meetings.meeting set held_at = '2026-11-03T09:35Z', closed_at = '2026-11-03T09:50Z', closed_by = ?, issued_at = '2026-11-03T09:55Z', issued_by = ?, sign_due = '2026-11-11T00:00Z'
            where number = ?""", sam.id(), sam.id(), meeting.substring("/meetings/".length())));
        assertThat(page(mo, "/my-work").select("main li:has(a[href=" + meeting + "])").text()).contains("Sign the record: Strategy discussion", "N.S.", "To do", "by the end of 10 November 2026");
        assertThat(page(mo, "/my-work?whose=team").select("a[href=" + meeting + "]")).as("it is theirs alone").isEmpty();
        assertThat(page(mo, "/meetings").select("li:has(a[href=" + meeting + "])").text()).contains("Sign the record");
        assertThat(page(sam, "/my-work").select("a[href=" + meeting + "]")).isEmpty();
        assertThat(page(sam, meeting).select("main").text()).contains("To be signed", "Waits for the signature of somebody who did not write it, by the end of 10 November 2026: Mo Manager");
        assertThat(page(sam, meeting).select("form[action$=/sign]")).as("its author").isEmpty();
        var refused = send(sam, meeting + "/sign", "found", "mine");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getErrorMessage()).contains("somebody else signs", "Mo Manager");
        var empty = send(mo, meeting + "/sign");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString()).select(".govuk-error-summary a").attr("href")).isEqualTo("#found");
        assertThat(send(mo, meeting + "/sign", "found", "Neglect was asked of the school alone").getStatus()).isEqualTo(302);
        assertThat(page(sam, meeting).select("main").text()).contains("Closed and signed", "Signed by Mo Manager", "Neglect was asked of the school alone");
        assertThat(page(sam, meeting + "/minutes").select("main").text()).contains("Signed by", "Mo Manager");
        assertThat(page(mo, "/my-work").select("a[href=" + meeting + "]")).isEmpty();
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() throws Exception {
        var answer = send(sam, "/people/%s/meetings/%s/arrange".formatted(nell, file.ref()), "place", "Room 2", "day.day", "31", "day.month", "2", "day.year", "2026");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".govuk-error-summary").text()).contains("kind of meeting", "real date", "Enter the time", "how it is held", "who leads it");
        assertThat(page.select("#place").attr("value")).isEqualTo("Room 2");
    }

    @Test
    void whoever_is_asked_answers_and_reads_no_more_than_that() throws Exception {
        var meeting = arranged();
        send(sam, meeting + "/invite", "whom", "worker", "agency", bell.agency().code(), "worker", String.valueOf(bell.id()), "seat", "PRACTITIONER");
        send(sam, meeting + "/invite", "whom", "family", "familySeat", "PARENT", "name", "Dad Story", "out", "yes", "why", "he threatened her", "instead", "seen alone");
        var seen = page(bell, meeting).select("main").text();
        assertThat(seen).contains("You are asked to this meeting", "N.S.", "Do you come?").doesNotContain("Nell", "Dad", "threatened", file.ref().value(), "harm is likely");
        assertThat(send(bell, meeting + "/answer").getStatus()).isEqualTo(422);
        assertThat(send(bell, meeting + "/answer", "comes", "no", "apology", "").getStatus()).isEqualTo(422);
        assertThat(send(bell, meeting + "/answer", "comes", "no", "apology", "on leave; DS Hart comes").getStatus()).isEqualTo(302);
        assertThat(page(sam, meeting).select("tr:contains(Dana Bell)").text()).contains("Apologies", "on leave");
        for (var closed : List.of("/record", "/invite", "/move", "/cancel", "/close")) {
            assertThat(asked(bell, meeting + closed).getStatus()).as(closed).isEqualTo(403);
        }
        assertThat(asked(bell, meeting + "/record/boxes.json").getStatus()).isEqualTo(403);
        assertThat(send(bell, meeting + "/record/box", "key", "item.voice", "base", "0", "once", UUID.randomUUID().toString(), "words", "x").getStatus()).isEqualTo(403);
        assertThat(asked(bell, meeting + "/minutes").getStatus()).as("not issued yet").isEqualTo(404);
        assertThat(asked(bell, file.address()).getStatus()).isEqualTo(404);
        assertThat(asked(bell, meeting + "/meeting.ics").getContentAsString().replace("\r\n ", "")).contains("METHOD:REQUEST", "mailto:" + bell.email()).doesNotContain("Nell");
    }

    @Test
    void a_stranger_finds_no_meeting_whatever_the_address() throws Exception {
        var meeting = arranged();
        var stranger = cast.worker(cast.agency(AgencyKind.SCHOOL), "Tess Teacher", Role.MANAGER, Role.SAFEGUARDING_LEAD);
        for (var address : List.of(meeting, meeting + "/record", meeting + "/minutes", meeting + "/invite", meeting + "/meeting.ics", meeting + "/record/boxes.json", "/meetings/M-2026-99999")) {
            assertThat(asked(stranger, address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(send(stranger, meeting + "/answer", "comes", "yes").getStatus()).isEqualTo(404);
        assertThat(send(stranger, meeting + "/cancel", "why", "x").getStatus()).isEqualTo(404);
        assertThat(page(stranger, "/meetings").select("main").text()).doesNotContain("M-2026");
    }
}
