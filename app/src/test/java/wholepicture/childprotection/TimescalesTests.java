package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.clocks.RulesFor;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** The time limits of child protection, against the clock table of the requirements (B39). */
class TimescalesTests {

    final Timescales limits = new Timescales();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        cp.referral-decision    | 2026-11-06T16:55 | 2026-11-09 | REF_DECISION: a Friday afternoon until the end of Monday
        cp.assessment           | 2024-03-22T10:00 | 2024-05-30 | ASSESS: 45 working days from the referral, worked date of C3
        cp.initial-conference   | 2022-12-15T10:00 | 2023-01-10 | ICPC: worked date of C3
        cp.core-group           | 2026-12-14T10:00 | 2026-12-30 | CORE1: 10 working days over Christmas
        cp.next-core-group      | 2026-11-02T10:00 | 2026-12-14 | CORE_N: 6 weeks unless the partnership says otherwise
        cp.first-review         | 2026-11-30T10:00 | 2027-02-28 | RCPC1: 3 months, and February ends early
        cp.later-review         | 2026-08-31T10:00 | 2027-02-28 | RCPC_N: 6 months
        cp.review-after-birth   | 2026-11-02T10:00 | 2026-11-16 | RCPC_BIRTH: 10 working days unless the partnership says otherwise
        cp.police-protection    | 2026-10-23T12:00 | 2026-10-26 | PPP: 72 hours over the night the clocks go back
        cp.emergency-protection | 2026-11-02T10:00 | 2026-11-09 | EPO: 8 days, the day of the order being the first
        cp.child-assessment-order | 2026-11-02T10:00 | 2026-11-08 | CAO: 7 days beginning with the day named
        cp.care-proceedings     | 2026-01-05T10:00 | 2026-07-05 | CARE: 26 weeks beginning with the day of issue
        cp.emergency-protection-extended | 2026-11-02T10:00 | 2026-11-16 | EPO_EXT: 8 days and 7 more, the day of the order being the first
        cp.return-interview     | 2026-11-06T22:00 | 2026-11-09 | RHI: 72 hours over a weekend
        cp.injury-examined      | 2026-11-06T22:30 | 2026-11-07 | B13: 4 hours, one area's, over midnight
        cp.transfer-conference  | 2026-11-02T10:00 | 2026-11-23 | 15 working days from the move
        cp.police-protection-audit | 2026-11-02T10:00 | 2026-11-30 | 20 working days unless the partnership says otherwise
        cp.under-one-decision   | 2026-11-06T22:30 | 2026-11-07 | four hours over midnight, ours
        cp.pre-birth-assessment | 2026-11-02T10:00 | 2026-11-16 | ten working days, ours
        cp.known-risk           | 2026-11-02T10:00 | 2026-11-09 | five working days, ours
        cp.rethreshold          | 2026-11-06T10:00 | 2026-11-10 | two working days over a weekend, ours
        cp.missing-pattern      | 2026-12-24T10:00 | 2026-12-30 | two working days over Christmas, ours
        cp.newborn-on-plan      | 2026-05-31T10:00 | 2027-02-28 | NEWBORN_MIN: 9 months
        """)
    void each_limit_ends_where_its_source_says(String code, java.time.LocalDateTime event, LocalDate last, String because) {
        var rules = RulesFor.of(limits);
        assertThat(rules.reckon(rules.of(code), event.atZone(When.UK)).deadline().lastDay()).isEqualTo(last);
    }

    @Test
    void a_limit_cites_the_edition_in_force_on_the_day_it_counts_from() {
        assertThat(Timescales.INITIAL_CONFERENCE.on(LocalDate.of(2023, 12, 14)).basis().cited()).contains("(2018)");
        assertThat(Timescales.INITIAL_CONFERENCE.on(LocalDate.of(2023, 12, 15)).basis().cited()).contains("(2023)");
        assertThat(Timescales.INITIAL_CONFERENCE.on(LocalDate.of(2026, 11, 2)).basis().cited()).contains("(2023)");
    }

    @Test
    void every_limit_has_a_source_and_codes_are_used_once() {
        assertThat(limits.all()).extracting(Timescale::code).doesNotHaveDuplicates();
        assertThat(limits.all()).allSatisfy(t -> assertThat(t.editions()).allSatisfy(e -> assertThat(e.basis().cited()).contains("(", "), ")));
    }

    @Test
    void a_partnership_sets_what_is_uncertain_and_only_the_counting_of_what_is_verified() {
        var set = RulesFor.of(limits, Map.of("cp.next-core-group", "28 days", "cp.initial-conference", "15 working days beginning with the day"));
        var day = LocalDate.of(2026, 11, 2).atTime(10, 0).atZone(When.UK);
        assertThat(set.reckon(Timescales.NEXT_CORE_GROUP, day).deadline().lastDay()).isEqualTo("2026-11-30");
        assertThat(set.reckon(Timescales.NEXT_CORE_GROUP, day).setHere()).isTrue();
        assertThat(set.reckon(Timescales.INITIAL_CONFERENCE, day).deadline().lastDay()).isEqualTo("2026-11-20");

        assertThatThrownBy(() -> RulesFor.of(limits, Map.of("cp.initial-conference", "20 working days"))).hasMessageContaining("read in its source");
        assertThatThrownBy(() -> RulesFor.of(limits, Map.of("cp.police-protection", "96 hours"))).hasMessageContaining("read in its source");
        assertThatThrownBy(() -> RulesFor.of(limits, Map.of("cp.no-such", "1 day"))).hasMessageContaining("no time limit of this code");
        assertThatThrownBy(() -> RulesFor.of(limits, Map.of("cp.minutes", "soon"))).hasMessageContaining("not a length of time");
    }
}
