package wholepicture.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;
import wholepicture.time.When;

@Story
class InvolvementsTests {

    @Autowired Cast cast;
    @Autowired Access access;
    @Autowired Involvements involvements;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Worker officer;
    UUID child;
    String local;

    @BeforeEach
    void an_officer_of_the_police_who_have_a_record_of_the_child_too() {
        clock.set("2026-11-02T10:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        officer = cast.worker(police, "Paul Officer");
        child = cast.person(health, "Nell", 1);
        local = "N" + child;
        cast.inWorks(() -> cast.update("insert into people.record (agency_id, local_id, person_id, version) values (?, ?, ?, 1)", police.id(), local, child));
    }

    @AfterEach
    void today() {
        clock.set("2026-11-02T10:00");
    }

    @Test
    void who_is_named_as_involved_sees_the_whole_picture_until_it_ends() {
        assertThat(sight()).isEqualTo(Sight.OWN_RECORDS);

        assertThat(told(named("Paul Officer", "Officer in the case", "2026-10-01", null))).containsExactly(Taken.NEW);
        assertThat(sight()).isEqualTo(Sight.WHOLE);

        clock.set("2026-11-20T10:00");
        assertThat(told(named("Paul Officer", "Officer in the case", "2026-10-01", "2026-11-22"))).containsExactly(Taken.SUPERSEDES);
        clock.set("2026-11-22T23:59");
        assertThat(sight()).as("the last day").isEqualTo(Sight.WHOLE);
        clock.set("2026-11-23T00:01");
        assertThat(sight()).as("the day after").isEqualTo(Sight.OWN_RECORDS);
    }

    @Test
    void the_same_again_changes_nothing_also_twice_in_one_file() {
        var same = named("Paul Officer", "Officer in the case", null, null);
        assertThat(told(same, same)).containsExactly(Taken.NEW, Taken.UNCHANGED);
        assertThat(told(same)).containsExactly(Taken.UNCHANGED);
        assertThat(told(named("Paul Officer", "Officer in the case", "2026-10-01", null))).as("the beginning became known").containsExactly(Taken.SUPERSEDES);
        assertThat(told(named("Paul Officer", "Officer in the case", "2027-10-01", null))).as("another spell").containsExactly(Taken.NEW);
        assertThat(rows("superseded_at is null")).isEqualTo(2);
        assertThat(rows("superseded_at is not null")).isEqualTo(1);
    }

    @Test
    void what_begins_later_opens_later() {
        told(named("Paul Officer", "Officer in the case", "2026-11-05", null));
        assertThat(sight()).isEqualTo(Sight.OWN_RECORDS);
        clock.set("2026-11-05T00:01");
        assertThat(sight()).isEqualTo(Sight.WHOLE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Paul Officer,    ,                   WHOLE,       by name
        PAUL OFFICER,    ,                   WHOLE,       capitals do not matter
        P Officer,       USERNAME@agency.example, WHOLE,  by e-mail address
        USERNAME,        ,                   WHOLE,       by user name
        Pauline Officer, ,                   OWN_RECORDS, somebody else
        """)
    void a_worker_is_known_by(String name, @Nullable String email, Sight expected, String because) {
        told(new InvolvementSent(local, name.replace("USERNAME", officer.username()), null, "Officer in the case", null,
            email == null ? null : email.replace("USERNAME", officer.username()), null, null, null, null));
        assertThat(sight()).as(because).isEqualTo(expected);
    }

    @Test
    void of_two_workers_of_one_name_neither_is_meant() {
        cast.worker(police, "Paul Officer");
        told(named("Paul Officer", "Officer in the case", null, null));
        assertThat(sight()).isEqualTo(Sight.OWN_RECORDS);
    }

    @Test
    void who_holds_the_case_is_told_of_broken_glass() {
        told(named("Paul Officer", "Lead professional", null, null), named("Ann Other", "Duty officer", null, null));
        assertThat(rows("holds_case")).isEqualTo(1);
    }

    @Test
    void of_somebody_not_known_yet_it_waits_with_their_record() {
        assertThat(told(new InvolvementSent("not known yet", "Paul Officer", null, "Officer", null, null, null, null, null, null)))
            .containsExactly(Taken.NEW);
    }

    private static InvolvementSent named(String local, String worker, String role, @Nullable String from, @Nullable String to) {
        return new InvolvementSent(local, worker, "Response", role, null, null, from == null ? null : When.parse(from),
            to == null ? null : When.parse(to), "open investigation", null);
    }

    private InvolvementSent named(String worker, String role, @Nullable String from, @Nullable String to) {
        return named(local, worker, role, from, to);
    }

    private List<Taken> told(InvolvementSent... sent) {
        var at = OffsetDateTime.parse("2026-11-02T10:00:00Z");
        return cast.inWorks(() -> involvements.receive(police, Arrays.stream(sent).map(each -> Received.at(at, each)).toList()));
    }

    private Sight sight() {
        return Acting.as(Practitioner.of(officer), () -> access.sight(child));
    }

    private int rows(String which) {
        return cast.inWorks(() -> cast.rows("select 1 from access.involvement where agency_id = ? and " + which, police.id()).size());
    }
}
