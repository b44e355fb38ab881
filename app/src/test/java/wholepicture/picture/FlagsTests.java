package wholepicture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;
import wholepicture.time.When;

@Story
class FlagsTests {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-02T09:00Z");

    @Autowired Flags flags;
    @Autowired Cast cast;
    Agency police;

    @BeforeEach
    void anAgency() {
        police = cast.agency(AgencyKind.values()[0]);
    }

    @Test
    void the_same_flag_again_changes_nothing_and_a_different_one_supersedes_and_keeps_the_earlier() {
        assertThat(receive(MONDAY, flag("F1", "Weapons in the house", null))).containsExactly(Taken.NEW);
        assertThat(receive(MONDAY.plusDays(1), flag("F1", "Weapons in the house", null))).containsExactly(Taken.UNCHANGED);
        assertThat(receive(MONDAY.plusDays(2), flag("F1", "Weapons in the house", When.parse("2026-12")))).containsExactly(Taken.SUPERSEDES);
        assertThat(versions("F1")).containsExactly("1 superseded", "2 now");
    }

    @Test
    void one_batch_may_bring_a_flag_twice() {
        assertThat(receive(MONDAY, flag("F2", "First words", null), flag("F2", "First words", null), flag("F2", "Other words", null), flag("F3", "Another", null)))
            .containsExactly(Taken.NEW, Taken.UNCHANGED, Taken.SUPERSEDES, Taken.NEW);
        assertThat(versions("F2")).containsExactly("1 superseded", "2 now");
    }

    @Test
    void a_flag_may_come_before_its_person_and_keeps_what_was_said_of_telling() {
        receive(MONDAY, new FlagSent("nobody-yet", "F4", "Alerts\u0000 staff", "Threats", When.parse("2026-05"), null, When.parse("2027-05-01"), false,
            "It would tell the other household where she lives", null));
        assertThat(cast.inWorks(() -> cast.rows("select what, since, review, told, why_not_told from picture.flag where local_id = 'F4' and agency_id = ?", police.id())))
            .singleElement().asString().contains("Alerts staff", "since=2026-05", "review=2027-05-01", "told=false", "where she lives");
    }

    private List<Taken> receive(OffsetDateTime at, FlagSent... sent) {
        return cast.inWorks(() -> flags.receive(police, List.of(sent).stream().map(f -> Received.at(at, f)).toList()));
    }

    private static FlagSent flag(String id, String what, @Nullable When until) {
        return new FlagSent("P1", id, what, "Seen by officers", When.parse("2026-05-03"), until, null, true, null, null);
    }

    private List<String> versions(String id) {
        return cast.inWorks(() -> cast.rows("select version, superseded_at from picture.flag where local_id = ? and agency_id = ? order by version", id, police.id()))
            .stream().map(row -> row.get("version") + (row.get("superseded_at") == null ? " now" : " superseded")).toList();
    }
}
