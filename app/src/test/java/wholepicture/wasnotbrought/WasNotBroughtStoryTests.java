package wholepicture.wasnotbrought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;
import wholepicture.chronology.MayNotAdd;
import wholepicture.time.When;

/** A child is not brought, again and again, with several agencies: reason, pattern, a supervisor's judgement. */
@Story
class WasNotBroughtStoryTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired WasNotBrought wasNotBrought;
    @Autowired Patterns patterns;
    @Autowired MissedRows rows;
    @Autowired Codes codes;
    @Autowired ChildProtection protection;

    Agency health;
    Agency hospital;
    Worker grace;
    Worker lead;
    UUID nell;

    @BeforeEach
    void a_child_known_to_health() {
        clock.set("2026-11-02T10:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        hospital = cast.agency(AgencyKind.ACUTE_HOSPITAL);
        grace = cast.worker(health, "Grace Adeyemi");
        lead = cast.worker(health, "Lena Lead", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        nell = cast.person(health, "Nell Story", 2);
        cast.open(nell, Practitioner.of(grace), 2);
    }

    private <T> T as(Worker who, java.util.function.Supplier<T> work) {
        return Acting.as(Practitioner.of(who), work::get);
    }

    private void doAs(Worker who, Runnable work) {
        Acting.doAs(Practitioner.of(who), work);
    }

    private static Missed missed(String day, Outcome outcome) {
        return new Missed(LocalDate.parse(day), "Two-year review", outcome, Reason.FORGOT, "we moved house", "her speech is not seen", "", "mother, by telephone", "visit at home");
    }

    private void miss(String... days) {
        for (var day : days) {
            doAs(grace, () -> wasNotBrought.record(nell, missed(day, Outcome.WAS_NOT_BROUGHT)));
        }
    }

    @Test
    void the_third_in_a_year_gives_a_supervisor_the_task_and_it_ends_only_with_a_judgement() {
        miss("2026-03-02", "2026-07-06");
        assertThat(as(lead, () -> rows.oversights(nell))).isEmpty();
        miss("2026-11-02");
        var task = as(lead, () -> rows.oversights(nell));
        assertThat(task).singleElement().satisfies(o -> {
            assertThat(o.isOpen()).isTrue();
            assertThat(o.due().atZone(When.UK).toLocalDateTime()).hasToString("2026-11-10T00:00");
        });
        miss("2026-10-05");
        assertThat(as(lead, () -> rows.oversights(nell))).as("one task is enough").hasSize(1);
        doAs(grace, () -> assertThatThrownBy(() -> wasNotBrought.judge(nell, task.getFirst().id(), false, "x", "y")).isInstanceOf(WasNotBrought.NotYours.class));
        doAs(lead, () -> assertThatThrownBy(() -> wasNotBrought.judge(nell, task.getFirst().id(), true, " ", "y")).as("never without a reason").isNotNull());
        doAs(lead, () -> wasNotBrought.judge(nell, task.getFirst().id(), true, "no one has seen her since March", "referred to social care today"));
        assertThat(as(grace, () -> rows.oversights(nell))).singleElement().satisfies(o -> assertThat(o.harm()).isTrue());
        assertThat(cast.inWorks(() -> cast.rows("select title from chronology.entry where person_id = ? order by id", nell))).extracting(r -> r.get("title").toString())
            .contains("Was not brought: Two-year review", "Supervision: not being brought harms this child");
        assertThat(cast.inWorks(() -> patterns.look(nell))).as("what was judged counts no more").isZero();
        clock.set("2026-11-25T10:00");
        miss("2026-11-03", "2026-11-10", "2026-11-24");
        assertThat(as(lead, () -> rows.oversights(nell))).as("three more are a new task").hasSize(2);
    }

    @Test
    void cancelled_and_moved_appointments_stand_beside_and_make_no_pattern_alone() {
        miss("2026-09-01", "2026-10-01");
        doAs(grace, () -> wasNotBrought.record(nell, missed("2026-10-20", Outcome.CANCELLED_BY_FAMILY)));
        doAs(grace, () -> wasNotBrought.record(nell, missed("2026-10-27", Outcome.RESCHEDULED)));
        assertThat(as(lead, () -> rows.oversights(nell))).isEmpty();
        assertThat(as(grace, () -> rows.of(nell))).extracting(MissedRows.Line::outcome).containsExactly("RESCHEDULED", "CANCELLED_BY_FAMILY", "WAS_NOT_BROUGHT", "WAS_NOT_BROUGHT");
    }

    @Test
    void a_year_and_a_day_is_too_long_ago() {
        miss("2025-11-01", "2026-10-01", "2026-10-20");
        assertThat(as(lead, () -> rows.oversights(nell))).isEmpty();
        miss("2025-11-02");
        assertThat(as(lead, () -> rows.oversights(nell))).as("a year to the day counts").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = {"WAS_NOT_BROUGHT", "CANCELLED_BY_FAMILY", "RESCHEDULED"})
    void for_a_child_there_is_no_did_not_attend(Outcome outcome) {
        assertThatThrownBy(() -> missed("2026-11-02", outcome)).isInstanceOf(IllegalArgumentException.class);
    }

    private void sent(String local, String... days) {
        cast.receive(hospital, java.util.stream.Stream.of(days).map(day -> (Arrival) new EntrySent(local, "A" + day + local, Arrival.EntryKind.APPOINTMENT, When.day(LocalDate.parse(day)), null,
            "Eye clinic", "", null, null, List.of(), null, Outcome.WAS_NOT_BROUGHT, null, Set.of(), Map.of("outcome", "DNA"), null)).toArray(Arrival[]::new));
    }

    /** The hospital's record of the child, found to be of the same person. */
    private String hospitalKnows() {
        var local = "H" + nell.toString().substring(0, 8);
        cast.inWorks(() -> cast.update("insert into people.record (agency_id, local_id, person_id, version) values (?, ?, ?, 1)", hospital.id(), local, nell));
        return local;
    }

    @Test
    void what_shows_only_across_agencies_is_for_those_who_see_the_whole_picture() {
        sent(hospitalKnows(), "2026-08-03", "2026-09-07");
        miss("2026-10-05");
        assertThat(as(lead, () -> rows.oversights(nell))).as("nobody is responsible for a case").isEmpty();
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        var duty = cast.worker(care, "Dora Duty", Role.PRACTITIONER, Role.MANAGER);
        var file = as(grace, () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Grace", "not seen", List.of(), "missed reviews", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "no"), clock.instant(), Because.of("not seen since March"))).getFirst();
        doAs(sam, () -> protection.give(nell, file.ref(), sam, Because.of("duty")));
        cast.inWorks(() -> patterns.lookAtAll());
        assertThat(as(sam, () -> rows.oversights(nell))).singleElement().satisfies(o -> assertThat(o.own()).isFalse());
        assertThat(as(duty, () -> rows.oversights(nell))).as("of the same agency, without the whole picture").isEmpty();
        assertThat(as(duty, () -> rows.waiting(care.id(), 50))).noneMatch(o -> o.person().equals(nell));
        assertThat(as(lead, () -> rows.oversights(nell))).as("health's own lines make none").isEmpty();
        assertThat(cast.inWorks(() -> patterns.lookAtAll())).as("looking again finds nothing new for her").isNotNegative();
        assertThat(as(sam, () -> rows.oversights(nell))).hasSize(1);
    }

    @Test
    void files_count_and_whoever_holds_the_case_is_told_without_a_name() {
        sent(hospitalKnows(), "2026-08-03", "2026-09-07", "2026-10-05");
        cast.inWorks(() -> patterns.lookAtAll());
        var nurse = cast.worker(hospital, "Nia Nurse", Role.PRACTITIONER, Role.MANAGER);
        assertThat(as(nurse, () -> rows.oversights(nell))).singleElement().satisfies(o -> assertThat(o.agency()).isEqualTo(hospital.name()));
        assertThat(as(grace, () -> rows.of(nell))).extracting(MissedRows.Line::what).containsOnly("Eye clinic");

        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        var file = as(grace, () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Grace", "not seen", List.of(), "missed reviews", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "no"), clock.instant(), Because.of("not seen since March"))).getFirst();
        doAs(sam, () -> protection.give(nell, file.ref(), sam, Because.of("duty")));
        miss("2026-11-02");
        assertThat(cast.inWorks(() -> cast.rows("select subject || body as said from post.letter where to_address = ?", sam.email()))).singleElement()
            .satisfies(l -> assertThat(l.get("said").toString()).contains("/people/" + nell + "/was-not-brought").doesNotContain("Nell", "Story", "review"));
        assertThat(cast.inWorks(() -> cast.one("select told from wasnotbrought.missed where person_id = ?", String.class, nell))).startsWith("Sam Okafor, ");
    }

    @Test
    void a_stranger_neither_records_nor_reads() {
        miss("2026-03-02", "2026-07-06", "2026-11-02");
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer", Role.MANAGER);
        doAs(stranger, () -> {
            assertThatThrownBy(() -> wasNotBrought.record(nell, missed("2026-11-02", Outcome.WAS_NOT_BROUGHT))).isInstanceOfAny(MayNotAdd.class, wholepicture.access.NoSuchPerson.class);
            assertThat(rows.of(nell)).isEmpty();
            assertThat(rows.oversights(nell)).isEmpty();
        });
    }

    @Test
    void an_agency_says_how_far_it_is() {
        doAs(grace, () -> assertThatThrownBy(() -> wasNotBrought.practise("CHANGED", LocalDate.parse("2026-04-01"), "WNB")).isInstanceOf(WasNotBrought.NotYours.class));
        doAs(lead, () -> wasNotBrought.practise("NOT_YET", null, ""));
        doAs(lead, () -> wasNotBrought.practise("CHANGED", LocalDate.parse("2026-04-01"), "9Na"));
        assertThat(as(grace, () -> rows.practice())).filteredOn(p -> p.agency().equals(health.name())).singleElement().satisfies(p -> assertThat(p.code()).isEqualTo("9Na"));
        assertThat(as(grace, () -> rows.practice())).filteredOn(p -> p.agency().equals(hospital.name())).singleElement().satisfies(p -> assertThat(p.status()).isEmpty());
    }

    @Test
    void five_missed_in_any_way_are_a_pattern_too() {
        miss("2026-09-01", "2026-10-01");
        for (var day : List.of("2026-10-20", "2026-10-22", "2026-10-27")) {
            assertThat(as(lead, () -> rows.oversights(nell))).as("before " + day).isEmpty();
            doAs(grace, () -> wasNotBrought.record(nell, missed(day, Outcome.RESCHEDULED)));
        }
        assertThat(as(lead, () -> rows.oversights(nell))).hasSize(1);
    }

    @Test
    void each_system_has_its_codes_and_an_agency_sees_its_children_who_were_not_brought() {
        doAs(grace, () -> assertThatThrownBy(() -> codes.add("Record system", "9Na", "WAS_NOT_BROUGHT", LocalDate.parse("2026-04-01"))).isInstanceOf(WasNotBrought.NotYours.class));
        doAs(lead, () -> codes.add("Record system " + nell, "9Na", "WAS_NOT_BROUGHT", LocalDate.parse("2026-04-01")));
        doAs(lead, () -> codes.add("Record system " + nell, "9Nb", "WAS_NOT_BROUGHT", LocalDate.parse("2026-09-01")));
        assertThat(as(grace, () -> codes.all())).filteredOn(c -> c.system().endsWith(nell.toString())).extracting(Codes.Code::code).containsExactly("9Nb", "9Na");
        assertThat(cast.inWorks(() -> codes.kept())).as("as whoever reads files asks for it").filteredOn(c -> c.system().endsWith(nell.toString())).hasSize(2);
        miss("2026-03-02", "2026-07-06", "2025-10-30");
        assertThat(as(grace, () -> codes.children(health.id(), LocalDate.parse("2026-11-02"), 50))).singleElement().satisfies(c -> {
            assertThat(c.person()).isEqualTo(nell);
            assertThat(c.times()).as("a year and some days ago is too long").isEqualTo(2);
        });
        var stranger = cast.worker(hospital, "Nia Nurse", Role.MANAGER);
        assertThat(as(stranger, () -> codes.children(health.id(), LocalDate.parse("2026-11-02"), 50))).as("of another agency").isEmpty();
    }
}
