package wholepicture.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.arrivals.Taken.SUPERSEDES;
import static wholepicture.arrivals.Taken.NEW;
import static wholepicture.arrivals.Taken.UNCHANGED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Taken;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;
import wholepicture.store.Works;

@Story
class ReceivingTests {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Autowired Cast cast;
    @Autowired Chronology chronology;

    Agency health;

    @BeforeEach
    void the_cast() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
    }

    @Test
    void a_later_line_supersedes_the_earlier_which_is_kept_and_the_same_again_changes_nothing() {
        var visit = Lines.of("N1", "v1").says("Two-year review", "Walks well.");
        assertThat(receive(visit.received(MONDAY, 1))).containsExactly(NEW);
        assertThat(receive(visit.received(TUESDAY, 9))).containsExactly(UNCHANGED);
        assertThat(receive(visit.says("Two-year review", "Walks well; bruise on left ear.").received(TUESDAY, 2))).containsExactly(SUPERSEDES);

        assertThat(entries("version, description, superseded_at is null as holds, line")).containsExactly(
            Map.of("version", 1, "description", "Walks well.", "holds", false, "line", 1L),
            Map.of("version", 2, "description", "Walks well; bruise on left ear.", "holds", true, "line", 2L));
    }

    @Test
    void an_identifier_that_stands_twice_in_one_delivery_becomes_two_versions_in_the_order_sent() {
        var call = Lines.of("N1", "c1");
        assertThat(receive(call.says("Call", "First").received(MONDAY, 1), call.says("Call", "Second").received(MONDAY, 2), call.received(MONDAY, 3)))
            .containsExactly(NEW, SUPERSEDES, UNCHANGED);
        assertThat(entries("description")).extracting("description").containsExactly("First", "Second");
    }

    @Test
    void two_agencies_may_use_the_same_identifier() {
        var police = cast.agency(AgencyKind.POLICE);
        var line = Lines.of("N1", "1").received(MONDAY, 1);
        assertThat(receive(line)).containsExactly(NEW);
        assertThat(Works.call(() -> chronology.receive(police, List.of(line)))).containsExactly(NEW);
    }

    @Test
    void everything_that_was_sent_is_kept_as_it_was_sent() {
        receive(Lines.of("N1", "x").happened("2024-05").recorded("2024-06-03T14:30").present("Mother", "Nell, 2; with \"rabbit\"")
            .factors(Factor.NEGLECT, Factor.BRUISE).says("NUL\u0000 and é", "a\\b\n\"c\"").received(MONDAY, 1));
        assertThat(entries("""
            happened_from::text || '/' || happened_to || ' ' || happened_precision as happened, recorded_from || ' ' || recorded_time as recorded,
            array_to_string(present, '|') as present, array_to_string(factors, ' ') as factors, title, description""")).containsExactly(
            Map.of("happened", "2024-05-01/2024-05-31 MONTH", "recorded", "2024-06-03 14:30:00", "present", "Mother|Nell, 2; with \"rabbit\"",
                "factors", "BRUISE NEGLECT", "title", "NUL and é", "description", "a\\b\n\"c\""));
    }

    @Test
    void a_line_without_a_date_is_taken_in_all_the_same() {
        assertThat(receive(Lines.of("N1", "x").happened(null).received(MONDAY, 1))).containsExactly(NEW);
        assertThat(entries("happened_from is null as undated")).containsExactly(Map.of("undated", true));
    }

    private List<Taken> receive(Received... arrivals) {
        return Works.call(() -> chronology.receive(health, List.of(arrivals)));
    }

    private List<Map<String, Object>> entries(String columns) {
        return Works.call(() -> cast.rows("select " + columns + " from chronology.entry where agency_id = ? order by id", health.id()));
    }
}
