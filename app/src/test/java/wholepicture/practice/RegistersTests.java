package wholepicture.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.practice.ChronologyMonths.Month;
import wholepicture.time.When;

/** The registers of practice: counted by quarter and month, read by everybody, written by those who keep them. */
@Story
class RegistersTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ToolUse uses;
    @Autowired TaskGroups groups;
    @Autowired ChronologyMonths months;
    @Autowired MockMvcTester pages;

    Agency care;
    Worker worker;
    Worker manager;

    @BeforeEach
    void the_cast() {
        clock.set("2031-02-10T10:00");   // a year in which no other story opens a case
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        worker = cast.worker(care, "Sam Okafor");
        manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
    }

    @Test
    void what_brings_a_tool_into_use_is_counted_by_tool_and_quarter() {
        var tool = "Traffic light " + UUID.randomUUID();
        Acting.doAs(Practitioner.of(manager), () -> {
            uses.keep(tool, ToolUse.Kind.SUPERVISION, LocalDate.of(2030, 12, 31), 6, "What green means");
            uses.keep(tool, ToolUse.Kind.TRAINING, LocalDate.of(2031, 1, 1), 20, "");
            uses.keep(tool, ToolUse.Kind.ADVICE, LocalDate.of(2031, 2, 9), 1, "");
        });
        assertThat(Acting.as(Practitioner.of(worker), () -> uses.byQuarter()).stream().filter(one -> one.tool().equals(tool))).containsExactly(
            new ToolUse.Counted(tool, LocalDate.of(2031, 1, 1), 2, 21), new ToolUse.Counted(tool, LocalDate.of(2030, 10, 1), 1, 6));
        assertThatThrownBy(() -> Acting.doAs(Practitioner.of(worker), () -> uses.keep(tool, ToolUse.Kind.OTHER, LocalDate.of(2031, 1, 1), 1, ""))).isInstanceOf(MayNotKeep.class);
        assertThat(pages.post().uri("/practice/tools").with(cast.signedIn(worker)).with(csrf())).hasStatus(403);
        assertThat(pages.post().uri("/practice/tools").with(cast.signedIn(manager)).with(csrf())).hasStatus(422).bodyText().contains("Choose the tool", "Enter how many took part");
        assertThat(pages.get().uri("/practice/tools").with(cast.signedIn(worker))).hasStatusOk().bodyText().contains(tool, "January to March 2031", "Group supervision");
    }

    @Test
    void a_group_says_whom_it_answers_to_and_is_written_on_until_it_is_closed() {
        var made = pages.post().uri("/practice/groups/new").with(cast.signedIn(manager)).with(csrf()).param("name", "Chronologies that are read").param("parent", "Quality assurance group")
            .param("commission", "Look at twenty chronologies of several agencies").param("chair", "Ola Other").param("begins.day", "6").param("begins.month", "1").param("begins.year", "2031")
            .param("ends.day", "31").param("ends.month", "1").param("ends.year", "2031").exchange();
        assertThat(made).hasStatus(302);
        var address = made.getResponse().getHeader("Location");
        assertThat(pages.get().uri("/practice/groups").with(cast.signedIn(worker))).hasStatusOk().bodyText().contains("Chronologies that are read", "Quality assurance group", "Over");
        write(address, "RECOMMENDATION", "Health: the template goes to every ward");
        write(address, "CLOSED", "Reported to the group");
        assertThat(pages.get().uri(address).with(cast.signedIn(manager))).hasStatusOk().bodyText().contains("the template goes to every ward", "Closed: what came of it").doesNotContain("Write it down");
        assertThat(pages.post().uri(address).with(cast.signedIn(manager)).with(csrf()).param("kind", "PROGRESS").param("words", "more")).hasStatus(409);
        assertThat(pages.post().uri(address).with(cast.signedIn(worker)).with(csrf())).hasStatus(403);
        assertThat(pages.get().uri("/practice/groups/999999999").with(cast.signedIn(manager))).hasStatus(404);
    }

    private void write(String address, String kind, String words) {
        assertThat(pages.post().uri(address).with(cast.signedIn(manager)).with(csrf()).param("kind", kind).param("words", words)
            .param("on.day", "9").param("on.month", "2").param("on.year", "2031")).hasStatus(302);
    }

    @Test
    void a_month_that_is_over_is_counted_once_by_team_and_another_agency_reads_nothing_of_it() {
        var fresh = open("2031-01-20T09:00");
        var silent = open("2031-01-20T09:00");
        open("2031-02-03T09:00");
        line(fresh, "2031-01-25", "2031-01-26T09:00");
        line(silent, "2031-01-25", "2031-02-05T09:00");   // it happened in January, and nobody knew of it until February
        months.count();
        assertThat(Acting.as(Practitioner.of(manager), () -> months.own())).containsExactly(new Month(LocalDate.of(2031, 1, 1), "No team", 2, 1));
        line(silent, "2031-01-28", "2031-01-29T09:00");
        months.count();
        assertThat(Acting.as(Practitioner.of(manager), () -> months.own())).as("what was counted stays").containsExactly(new Month(LocalDate.of(2031, 1, 1), "No team", 2, 1));
        assertThat(pages.get().uri("/practice/chronologies").with(cast.signedIn(manager))).hasStatusOk().bodyText().contains("Jan 31: 1 of 2", "By team, at the end of January 2031");
        var far = cast.worker(cast.agency(AgencyKind.POLICE), "Fay Far", Role.MANAGER);
        assertThat(pages.get().uri("/practice/chronologies").with(cast.signedIn(far))).hasStatusOk().bodyText().contains("No month has been counted");
    }

    private UUID open(String at) {
        var child = cast.person(care, "Nell Story", 1);
        cast.inWorks(() -> cast.update("insert into cases.file (ref, process, record_id, agency_id, beside, stage, opened_at) select ?, 'register', r.id, ?, gen_random_uuid(), 'ASSESSING', ?::timestamptz "
            + "from people.record r where r.person_id = ?", "CP-2031-" + (10_000 + Math.abs(child.hashCode() % 80_000)), care.id(), moment(at), child));
        return child;
    }

    private void line(UUID child, String day, String received) {
        cast.inWorks(() -> cast.update("insert into chronology.entry (record_id, agency_id, local_id, received_at, kind, happened_from, happened_to, happened_precision, title, description, digest) "
            + "select r.id, r.agency_id, ?, ?::timestamptz, 'CONTACT', ?::date, ?::date, 'DAY', 'Call', '', ''::bytea from people.record r where r.person_id = ?",
            UUID.randomUUID().toString(), moment(received), day, day, child));
    }

    private static String moment(String at) {
        return LocalDateTime.parse(at).atZone(When.UK).toInstant().toString();
    }
}
