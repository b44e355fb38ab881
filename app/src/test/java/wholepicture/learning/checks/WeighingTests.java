package wholepicture.learning.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.cases.Asked;

/** Each condition holds where it should, and not a day earlier. */
class WeighingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Situation born(@Nullable LocalDate from, @Nullable LocalDate to, boolean unborn) {
        return new Situation(DAY, from, to, unborn, "REFERRED", List.of(), List.of(), 0);
    }

    private static Situation happened(String kind, LocalDate on, String body) {
        return new Situation(DAY, null, null, false, "ENQUIRING", List.of(new Situation.Past(kind, on, JSON.readTree(body))), List.of(), 0);
    }

    private static Situation missed(int count, LocalDate on, String outcome) {
        return new Situation(DAY, null, null, false, "", List.of(), IntStream.range(0, count).mapToObj(i -> new Situation.Line("APPOINTMENT", on, outcome)).toList(), 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2025-12-01, 2025-12-01, -,  12, true,  a year old tomorrow
        2025-11-30, 2025-11-30, -,  12, false, a year old today
        2025-01-01, 2025-12-31, -,  12, true,  born some day in 2025: may be under one
        2024-01-01, 2024-12-31, -,  12, false, born some day in 2024: cannot be
        2014-11-30, 2014-11-30, 144, -, true,  twelve today
        2014-12-01, 2014-12-01, 144, -, false, twelve tomorrow
        2014-01-01, 2014-12-31, 144, -, true,  born some day in 2014: may be twelve
        2020-02-29, 2020-02-29, 12, 84, true,  six years old
        """)
    void an_age_asks_when_in_doubt(LocalDate from, LocalDate to, @Nullable Integer fromMonths, @Nullable Integer belowMonths, boolean holds, String because) {
        assertThat(Weighing.holds(new Condition.Age(fromMonths, belowMonths), born(from, to, false))).as(because).isEqualTo(holds);
    }

    @Test
    void an_unborn_child_is_below_every_age_and_nobody_without_a_birth_is_of_any() {
        assertThat(Weighing.holds(new Condition.Age(null, 1), born(null, null, true))).isTrue();
        assertThat(Weighing.holds(new Condition.Age(0, 12), born(null, null, true))).as("it asks from birth on").isFalse();
        assertThat(Weighing.holds(new Condition.Age(null, 1), born(null, null, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        StrategyHeld,   decision,      JOINT_ENQUIRY, true,  the answer that was given
        StrategyHeld,   decision,      ASSESSMENT,    false, another answer
        ReviewHeld,     decision,      JOINT_ENQUIRY, false, another fact
        StrategyHeld,   '',            '',            true,  the fact alone
        StrategyHeld,   plan.category, NEGLECT,       true,  an answer within an answer
        StrategyHeld,   plan.category, '',            true,  anything at all
        StrategyHeld,   injury,        '',            false, an answer that was left empty
        StrategyHeld,   nothing,       '',            false, an answer that is not there
        StrategyHeld,   plan,          '',            false, a group of answers is none
        """)
    void a_fact_and_what_was_answered_in_it(String fact, String path, String value, boolean holds, String because) {
        var before = happened("StrategyHeld", DAY, "{\"decision\": \"JOINT_ENQUIRY\", \"injury\": \"\", \"plan\": {\"category\": \"NEGLECT\"}}");
        assertThat(Weighing.holds(new Condition.Happened(fact, path, value.isEmpty() ? List.of() : List.of(value)), before)).as(because).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 10, true", "2026-11-21, 10, false", "2026-11-30, 0, true"})
    void days_count_from_the_last_time(LocalDate last, int days, boolean holds) {
        assertThat(Weighing.holds(new Condition.DaysSince("ChildSeen", days), happened("ChildSeen", last, "{}"))).isEqualTo(holds);
        assertThat(Weighing.holds(new Condition.DaysSince("ReviewHeld", days), happened("ChildSeen", last, "{}"))).as("never happened").isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2, 2026-11-01, WAS_NOT_BROUGHT, true,  two of two
        1, 2026-11-01, WAS_NOT_BROUGHT, false, one of two
        2, 2026-10-31, DID_NOT_ATTEND,  true,  on the first day that counts
        2, 2026-10-30, DID_NOT_ATTEND,  false, a day too long ago
        2, 2026-12-01, WAS_NOT_BROUGHT, false, tomorrow
        2, 2026-11-01, ATTENDED,        false, they came
        """)
    void missed_appointments_of_the_last_thirty_days(int count, LocalDate on, String outcome, boolean holds, String because) {
        assertThat(Weighing.holds(new Condition.Missed(2, 30), missed(count, on, outcome))).as(because).isEqualTo(holds);
    }

    @Test
    void all_any_and_not() {
        var yes = Condition.ALWAYS;
        var no = new Condition.Any(List.of());
        var s = born(null, null, false);
        assertThat(Weighing.holds(yes, s)).isTrue();
        assertThat(Weighing.holds(no, s)).isFalse();
        assertThat(Weighing.holds(new Condition.All(List.of(yes, no)), s)).isFalse();
        assertThat(Weighing.holds(new Condition.Any(List.of(no, yes)), s)).isTrue();
        assertThat(Weighing.holds(new Condition.Not(no), s)).isTrue();
        assertThat(Weighing.holds(new Condition.AtStage(List.of("REFERRED")), s)).isTrue();
        assertThat(Weighing.holds(new Condition.AtStage(List.of("ENQUIRING")), s)).isFalse();
        assertThat(Weighing.holds(new Condition.Beside(1), s)).isFalse();
    }

    @Test
    void a_wording_is_kept_as_json_and_read_back_and_an_unknown_condition_is_none() {
        var wording = new Wording("Who looks after the baby at night?", "protection", "CoreGroupMet", new Condition.All(List.of(new Condition.Age(null, 12), new Condition.Not(new Condition.Beside(1)),
            new Condition.Happened("StrategyHeld", "decision", List.of("JOINT_ENQUIRY")), new Condition.Any(List.of(new Condition.Missed(2, 90), new Condition.DaysSince("ChildSeen", 20),
                new Condition.Lines("INCIDENT", 1, 30), new Condition.AtStage(List.of("ON_PLAN")))))),
            new Whom(List.of("MANAGER"), List.of("POLICE"), List.of("city-csc")), Asked.Form.WORDS, true, Asked.Strength.NEEDS_REASON, true, DAY, DAY.plusYears(1), "Why.", "/reviews/1", "Review", List.of("Neglect"), null);
        assertThat(Wording.read(wording.json())).isEqualTo(wording);
        assertThatThrownBy(() -> Wording.read(wording.json().replace("\"beside\"", "\"shoe-size\""))).hasMessageContaining("shoe-size");
        assertThatThrownBy(() -> Wording.read(wording.json().replace("\"atLeast\"", "\"atMost\""))).isInstanceOf(tools.jackson.databind.exc.MismatchedInputException.class);
    }
}
