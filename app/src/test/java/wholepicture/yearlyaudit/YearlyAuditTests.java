package wholepicture.yearlyaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.yearlyaudit.YearlyAudits.Answer;

@Story
class YearlyAuditTests {

    @Autowired YearlyAudits assessments;
    @Autowired Cast cast;
    @Autowired MovableClock clock;

    @Test
    void an_agency_answers_year_by_year_and_others_read_its_ratings_and_not_its_evidence() {
        clock.set("2026-11-02T10:00");
        var school = cast.agency(AgencyKind.SCHOOL);
        var head = cast.practitioner(school, "Hana Head", Role.PRACTITIONER, Role.MANAGER);
        var teacher = cast.practitioner(school, "Tess Teacher");
        var nurse = cast.practitioner(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Nell Nurse", Role.PRACTITIONER, Role.MANAGER);
        assertThatThrownBy(() -> answer(teacher, Rating.MET)).isInstanceOf(YearlyAudits.NotYours.class);
        answer(head, Rating.PARTLY);
        answer(head, Rating.MET);
        clock.set("2027-02-02T10:00");
        answer(head, Rating.NOT_MET);
        assertThat(Acting.as(head, assessments::mine).get(Standard.RECORDS_WRITTEN).rating()).isEqualTo(Rating.NOT_MET);
        assertThat(Acting.as(nurse, assessments::all)).filteredOn(one -> one.agency().equals(school.name()) && one.standard() == Standard.POLICY_USED).extracting(YearlyAudits.Rated::year, YearlyAudits.Rated::rating)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(2027, Rating.NOT_MET), org.assertj.core.groups.Tuple.tuple(2026, Rating.MET));
        assertThat(Acting.as(nurse, assessments::mine)).isEmpty();
    }

    private void answer(wholepicture.agencies.Practitioner who, Rating rating) {
        Acting.doAs(who, () -> assessments.answer(Arrays.stream(Standard.values()).map(standard -> new Answer(standard, rating, "looked at twenty records", rating == Rating.MET ? "" : "again in May")).toList()));
    }
}
