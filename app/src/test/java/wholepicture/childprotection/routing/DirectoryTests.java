package wholepicture.childprotection.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.clocks.WorkingDays;
import wholepicture.time.When;

/** Where a concern goes, by place and moment. */
class DirectoryTests {

    private static final Agency HILLS = new Agency(1, "hills", "Hills children's social care", AgencyKind.CHILDRENS_SOCIAL_CARE, "Hills", "01632 960000", "");
    private static final Agency TOWN = new Agency(2, "town", "Town children's social care", AgencyKind.CHILDRENS_SOCIAL_CARE, "Town", "01632 960009", "");
    private static final Agency VALE = new Agency(3, "vale", "Vale children's social care", AgencyKind.CHILDRENS_SOCIAL_CARE, "Vale", "01632 960003", "");

    private static final Directory DIRECTORY = new Directory(List.of(
        team(Kind.DUTY, 1L, "Hills duty", "9:00", "17:00", "LE15", "LE1 2"), team(Kind.DUTY, 2L, "Town duty", "8:30", "17:30", "LE1"),
        team(Kind.OUT_OF_HOURS, null, "Night team", "0:00", "0:00")), WorkingDays.ofEnglandAndWales());

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-03T10:00, Hills duty, a Tuesday at ten
        2026-11-03T22:00, Night team, the same place at night
        2026-11-03T08:59, Night team, a minute before it opens
        2026-11-03T09:00, Hills duty, the minute it opens
        2026-11-03T17:00, Night team, the minute it closes
        2026-11-07T10:00, Night team, a Saturday
        2026-12-25T10:00, Night team, Christmas on a Friday
        2026-12-28T10:00, Night team, Boxing Day was a Saturday and is given on Monday
        2026-12-29T10:00, Hills duty, the first working day after it
        2026-04-06T10:00, Night team, Easter Monday
        """)
    void a_duty_team_answers_in_its_hours_on_working_days_and_the_night_team_otherwise(LocalDateTime at, String team, String because) {
        assertThat(DIRECTORY.answering(HILLS, "", at.atZone(When.UK)).team()).as(because).isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-03-27T08:30:00Z, Night team, the Friday before the clocks go forward: half past eight in London
        2026-03-30T08:00:00Z, Hills duty, the Monday after: the same hour of Greenwich is nine in London
        2026-10-23T08:30:00Z, Hills duty, the Friday before the clocks go back: half past nine in London
        2026-10-26T08:30:00Z, Night team, the Monday after: half past eight in London
        2026-10-25T00:30:00Z, Night team, in the hour that comes twice
        """)
    void hours_are_those_of_the_clock_on_the_wall(Instant at, String team, String because) {
        assertThat(DIRECTORY.answering(HILLS, "", at.atZone(java.time.ZoneOffset.UTC)).team()).as(because).isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        LE15 6AA, 1, a district
        le156aa,  1, typed without a space
        LE15,     1, only the district is known
        LE1 3BB,  2, another district that begins alike
        LE1 2CC,  1, a sector is finer than its district
        B1 1AA,   , a place that no team names
        '',       , nothing typed
        """)
    void the_postcode_says_the_authority_and_the_finer_entry_decides(String postcode, Long authority, String because) {
        var found = DIRECTORY.authorityOf(postcode, LocalDateTime.parse("2026-11-03T10:00").atZone(When.UK));
        assertThat(found.orElse(null)).as(because).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2027-06-30T10:00, '', the last day by which it is to be checked
        2027-07-01T10:00, Unverified: nobody has checked this since 30 June 2027, the day after
        """)
    void an_entry_past_its_review_is_shown_as_unverified_and_still_answers(LocalDateTime at, String doubt, String because) {
        var answering = DIRECTORY.answering(HILLS, "LE15 6AA", at.atZone(When.UK));
        assertThat(answering.team()).isEqualTo("Hills duty");
        assertThat(answering.doubt()).as(because).isEqualTo(doubt);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-06T18:00, 09:00 on 9 November 2026", "2026-12-24T18:00, 09:00 on 29 December 2026", "2026-11-03T07:00, 09:00 on 3 November 2026"})
    void when_it_is_closed_it_is_said_when_it_is_back(LocalDateTime at, String back) {
        assertThat(DIRECTORY.answering(HILLS, "", at.atZone(When.UK)).inWords()).startsWith("Outside office hours: Night team").contains("back at " + back);
    }

    @org.junit.jupiter.api.Test
    void an_authority_that_the_directory_does_not_know_is_reached_by_the_register_as_unverified() {
        var answering = DIRECTORY.answering(VALE, "", LocalDateTime.parse("2026-11-03T22:00").atZone(When.UK));
        assertThat(answering.phone()).isEqualTo(VALE.phone());
        assertThat(answering.isVerified()).isFalse();
        assertThat(DIRECTORY.answering(TOWN, "", LocalDateTime.parse("2020-01-06T10:00").atZone(When.UK)).isVerified()).as("before the entry began").isFalse();
    }

    static DutyTeam team(Kind kind, Long agency, String name, String opens, String closes, String... sectors) {
        return new DutyTeam(UUID.randomUUID(), 1, kind, agency, "Area", List.of(sectors), name, "01632 960001", "", LocalTime.parse(opens.length() == 4 ? "0" + opens : opens),
            LocalTime.parse(closes.length() == 4 ? "0" + closes : closes), LocalDate.of(2026, 1, 1), null, LocalDate.of(2027, 6, 30), "the council's page", "Ada");
    }
}
