package wholepicture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.time.When;

class PatternsTests {

    private static final UUID CHILD = new UUID(0, 1);
    private static final UUID MOTHER = new UUID(0, 2);

    private final Patterns patterns = new Patterns(new PatternRules(3, 12, 24), LocalDate.of(2026, 11, 20));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-01 2026-06-01 2026-01-01        | true  | three within the year
        2026-11-01 2026-06-01                   | false | two are not yet a pattern
        2026-11-01 2026-06-01 2025-11-20        | true  | the first day of the window counts
        2026-11-01 2026-06-01 2025-11-19        | false | the day before it does not
        2026-11-01 2026-06-01 2026-12-01        | false | what is still to come was not missed
        2026-11-01 2026-06-01 2026              | true  | only the year is known: it may have been within the window
        2026-11-01 2026-06-01 2026-02           | true  | a month within the window is enough
        2026-11-01 2026-06-01 2025-11           | true  | it may have been within the window
        """)
    void a_child_is_repeatedly_not_brought(String days, boolean pattern, String because) {
        var missed = new ArrayList<Evidence>();
        for (var day : days.strip().split(" ")) {
            missed.add(missed(day, Outcome.WAS_NOT_BROUGHT, "Health"));
        }
        assertThat(patterns.notBrought(missed).isPresent()).as(because).isEqualTo(pattern);
    }

    @Test
    void what_the_family_cancelled_is_told_beside_it_and_does_not_make_it() {
        var cancelled = List.of(missed("2026-11-02", Outcome.CANCELLED_BY_FAMILY, "Health"), missed("2026-11-03", Outcome.RESCHEDULED, "Health"),
            missed("2026-11-04", Outcome.WAS_NOT_BROUGHT, "Health"));
        assertThat(patterns.notBrought(cancelled)).isEmpty();

        var both = new ArrayList<>(cancelled);
        both.add(missed("2026-10-04", Outcome.WAS_NOT_BROUGHT, "Dental"));
        both.add(missed("2026-09-04", Outcome.WAS_NOT_BROUGHT, "Health"));
        var pattern = patterns.notBrought(both).orElseThrow();
        assertThat(pattern.sentence()).isEqualTo("Was not brought to 3 appointments since 20 November 2025, missed with 2 agencies; "
            + "2 more were cancelled or moved by the family.");
        assertThat(pattern.evidence()).hasSize(3).allMatch(e -> e.outcome() == Outcome.WAS_NOT_BROUGHT);
        assertThat(pattern.rule()).contains("3 appointments in 12 months", "Family Y", "8.2");
    }

    @Test
    void an_adult_who_did_not_attend_makes_no_pattern() {
        var adult = List.of(missed("2026-11-02", Outcome.DID_NOT_ATTEND, "Health"), missed("2026-11-03", Outcome.DID_NOT_ATTEND, "Health"),
            missed("2026-11-04", Outcome.DID_NOT_ATTEND, "Health"));
        assertThat(patterns.notBrought(adult)).isEmpty();
    }

    @Test
    void three_concerns_in_one_household_make_a_pattern_whoever_they_are_of_and_whoever_recorded_them() {
        var lines = List.of(concern(MOTHER, "2026-10-01", "Police", Factor.DOMESTIC_ABUSE), concern(MOTHER, "2026-09-01", "Mental health", Factor.MENTAL_ILL_HEALTH),
            concern(CHILD, "2025-02-01", "School", Factor.SUBSTANCE_MISUSE));
        var pattern = patterns.together(lines).orElseThrow();
        assertThat(pattern.sentence()).contains("of 2 people", "by 3 agencies", "since 20 November 2024");
        assertThat(pattern.evidence()).containsExactlyInAnyOrderElementsOf(lines);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2024-11-19, a concern from before the window is history
        2026-11-21, tomorrow is not known
        """)
    void two_concerns_and_one_out_of_time_make_none(String day, String because) {
        var lines = List.of(concern(MOTHER, "2026-10-01", "Police", Factor.DOMESTIC_ABUSE), concern(MOTHER, "2026-09-01", "Health", Factor.MENTAL_ILL_HEALTH),
            concern(MOTHER, day, "Health", Factor.SUBSTANCE_MISUSE));
        assertThat(patterns.together(lines)).as(because).isEmpty();
    }

    @Test
    void one_line_that_names_all_three_is_shown_once() {
        var line = concern(MOTHER, "2026-10-01", "Police", Factor.DOMESTIC_ABUSE, Factor.MENTAL_ILL_HEALTH, Factor.SUBSTANCE_MISUSE);
        assertThat(patterns.together(List.of(line)).orElseThrow().evidence()).containsExactly(line);
    }

    @Test
    void what_is_not_dated_makes_no_pattern() {
        assertThat(patterns.notBrought(List.of(missed(null, Outcome.WAS_NOT_BROUGHT, "Health"), missed(null, Outcome.WAS_NOT_BROUGHT, "Health"),
            missed(null, Outcome.WAS_NOT_BROUGHT, "Health")))).isEmpty();
    }

    private static Evidence missed(@Nullable String when, Outcome outcome, String agency) {
        return new Evidence(1, CHILD, "Nell", when == null ? null : When.parse(when), "Clinic", "", agency, "", "APPOINTMENT", "", outcome, "", Set.of());
    }

    private static Evidence concern(UUID whose, String when, String agency, Factor... factors) {
        return new Evidence(whose.hashCode() + when.hashCode(), whose, "Somebody", When.parse(when), "Concern", "", agency, "", "CONCERN", "", null, "", Set.of(factors));
    }
}
