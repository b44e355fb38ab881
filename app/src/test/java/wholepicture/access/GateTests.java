package wholepicture.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;

@Story
class GateTests {

    @Autowired Cast cast;
    @Autowired Access access;
    @Autowired Glass glass;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Practitioner visitor;
    Practitioner officer;

    @BeforeEach
    void the_cast() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.practitioner(health, "Hana Visitor");
        officer = cast.practitioner(police, "Paul Officer");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1, 0, INDEX,       anyone may find that an open person is known
        2, 0, -,           an involved person is found by no other agency
        3, 0, -,           nor a protected one
        4, 0, -,           nor a sealed one
        1, 2, WHOLE,       involvement opens
        2, 2, WHOLE,       involvement opens
        3, 2, WHOLE,       involvement finds a protected person
        4, 3, -,           what is sealed needs more than protected
        4, 4, SEALED,      the named worker sees what is sealed
        """)
    void a_worker_of_another_agency_sees(int grade, int reach, String sight, String because) {
        UUID child = cast.person(health, "Nell", grade);
        if (reach > 0) {
            cast.open(child, officer, reach);
        }
        Acting.doAs(officer, () -> {
            if (sight.equals("-")) {
                assertThatThrownBy(() -> access.look(child, "the page")).as(because).isInstanceOf(NoSuchPerson.class);
            } else {
                assertThat(access.look(child, "the page")).as(because).isEqualTo(Sight.valueOf(sight));
            }
        });
    }

    @Test
    void an_agency_sees_its_own_records_and_not_the_others() {
        UUID child = cast.person(health, "Nell", 1);
        Acting.doAs(visitor, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).hasSize(1));
        Acting.doAs(officer, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).isEmpty());
    }

    @Test
    void its_own_record_of_a_protected_person_opens_only_to_the_worker_named() {
        UUID child = cast.person(health, "Nell", 3);
        Acting.doAs(visitor, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).isEmpty());
        cast.open(child, visitor, 3);
        Acting.doAs(visitor, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).hasSize(1));
    }

    @Test
    void nobody_sees_anybody_without_signing_in() {
        cast.person(health, "Nell", 1);
        assertThat(cast.rows("select id from people.person")).isEmpty();
    }

    @Test
    void broken_glass_opens_tells_the_holder_is_journalled_and_closes_again() {
        UUID child = cast.person(health, "Nell", 1);
        clock.set("2026-11-02T10:00");
        cast.inWorks(() -> cast.holdCase(child, visitor));

        Acting.doAs(officer, () -> {
            glass.breakIt(child, "Child found alone at 02:00, parents cannot be reached");
            assertThat(access.look(child, "the page")).isEqualTo(Sight.WHOLE);
        });
        Acting.doAs(visitor, () -> {
            assertThat(cast.rows("select sentence from access.notice").toString()).contains("Paul Officer", "found alone");
            assertThat(cast.rows("select kind from journal.entry where person_id = ? order by seq", child)).extracting("kind")
                .containsExactly("break-glass", "look");
        });
        clock.set("2026-11-02T14:01");
        Acting.doAs(officer, () -> assertThat(access.sight(child)).isEqualTo(Sight.INDEX));
        clock.set("2026-11-02T10:00");
    }

    @Test
    void a_sealed_person_cannot_be_opened_by_breaking_the_glass() {
        UUID sealed = cast.person(health, "Sealed", 4);
        Acting.doAs(officer, () -> {
            assertThatThrownBy(() -> glass.breakIt(sealed, "curious")).isInstanceOf(NoSuchPerson.class);
            assertThatThrownBy(() -> glass.breakIt(UUID.randomUUID(), "curious")).isInstanceOf(NoSuchPerson.class);
        });
    }

    @Test
    void raising_the_grade_carries_the_records_along() {
        UUID child = cast.person(health, "Nell", 1);
        cast.open(child, officer, 2);
        Acting.doAs(officer, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).hasSize(1));
        cast.inWorks(() -> cast.update("update people.person set grade = 3 where id = ?", child));
        Acting.doAs(officer, () -> assertThat(cast.rows("select id from people.record where person_id = ?", child)).isEmpty());
    }

    @Test
    void the_application_cannot_write_round_the_gate() {
        UUID child = cast.person(health, "Nell", 1);
        Acting.doAs(officer, () -> {
            for (var attempt : new String[] {"update people.person set grade = 1", "insert into access.opening (agency_id, reach, why) values (1, 4, 'x')",
                "delete from journal.entry", "update journal.entry set sentence = 'x'", "set role wholepicture_works",
                "alter table people.record disable row level security"}) {
                assertThatThrownBy(() -> cast.rows(attempt + (attempt.startsWith("set") || attempt.startsWith("alter") ? "" : " returning 1")))
                    .as(attempt).isInstanceOf(DataAccessException.class);
            }
        });
        assertThat(child).isNotNull();
    }
}
