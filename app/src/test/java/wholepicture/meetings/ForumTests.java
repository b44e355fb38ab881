package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.meetings.Forums.Kind;

@Story
class ForumTests {

    @Autowired Forums forums;
    @Autowired Cast cast;

    @Test
    void a_forum_of_practices_is_recorded_with_who_came_and_read_by_every_agency() {
        var health = cast.agency(AgencyKind.GP_PRACTICE);
        var lead = cast.practitioner(health, "Gita Practice", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        var school = cast.practitioner(cast.agency(AgencyKind.SCHOOL), "Tess Teacher");
        var held = LocalDate.of(2026, 10, 14);
        assertThatThrownBy(() -> Acting.doAs(school, () -> forums.record(Kind.GP_FORUM, held, "x", "y", "", "z"))).isInstanceOf(NotAtThisTable.class);
        Acting.doAs(lead, () -> forums.record(Kind.GP_FORUM, held, "Dr Practice", "Mill Lane practice\nHigh Street practice", "Station Road practice", "codes for children who were not brought"));
        assertThat(Acting.as(school, () -> forums.all(50))).filteredOn(one -> one.worker().endsWith(health.name())).singleElement().satisfies(one -> {
            assertThat(one.came()).contains("High Street practice");
            assertThat(one.apologies()).isEqualTo("Station Road practice");
            assertThat(one.held()).isEqualTo(held);
        });
    }
}
