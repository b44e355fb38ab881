package wholepicture.learning.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.learning.checks.Few;
import wholepicture.learning.measures.ControlLimits.Plotted;
import wholepicture.learning.measures.ControlLimits.Sign;

/** A change is told from chance. The baseline of these stories is 50 of 100 a month, so one standard deviation is 5 of 100. */
class ControlLimitsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate BEGAN = LocalDate.of(2025, 9, 1);

    /** Eight months at the baseline, then these. */
    private static List<Month> months(String then) {
        var hits = Arrays.stream((IntStream.range(0, 8).mapToObj(i -> i % 2 == 0 ? "51 " : "49 ").reduce("", String::concat) + then).trim().split(" ")).mapToLong(Long::parseLong).toArray();
        return IntStream.range(0, hits.length).mapToObj(i -> new Month(FIRST.plusMonths(i), 100, hits[i])).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        64,                      CHANCE, within three standard deviations
        65,                      CHANCE, on the limit is not beyond it
        66,                      HIGHER, beyond the upper limit
        34,                      LOWER,  beyond the lower limit
        61 50 61,                HIGHER, two of three beyond two standard deviations
        61 50 59,                CHANCE, the last of them is not
        61 50 39,                CHANCE, not on the same side
        61 50 50 61,             CHANCE, two of four
        51 51 51 51 51 51 51 51, HIGHER, eight in a row above
        51 51 51 51 51 51 51 50, CHANCE, the eighth lies on the line
        50 51 51 51 51 51 51 51, CHANCE, seven in a row
        49 49 49 49 49 49 49 49, LOWER,  eight in a row below
        """)
    void the_last_month_is_chance_or_a_change(String then, Sign sign, String because) {
        var chart = ControlLimits.of(months(then), BEGAN);
        assertThat(chart.centre()).isCloseTo(0.5, within(1e-9));
        assertThat(chart.beforeCheck()).isTrue();
        assertThat(chart.months().getLast().sign()).as(because).isEqualTo(sign);
    }

    @Test
    void limits_are_wider_where_there_is_less_to_count_and_stay_between_nothing_and_all() {
        var months = new java.util.ArrayList<>(months(""));
        months.add(new Month(LocalDate.of(2025, 9, 1), 4, 4));
        months.add(new Month(LocalDate.of(2025, 10, 1), 0, 0));
        months.add(new Month(LocalDate.of(2025, 11, 1), 25, 12));
        var plotted = ControlLimits.of(months, BEGAN).months();
        assertThat(plotted).as("a month without anything is no month").hasSize(10);
        assertThat(plotted.get(8)).extracting(Plotted::lower, Plotted::upper, Plotted::sign).containsExactly(0.0, 1.0, Sign.CHANCE);
        assertThat(plotted.get(9).upper() - plotted.get(9).lower()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void without_enough_before_the_check_the_first_months_are_the_centre() {
        var chart = ControlLimits.of(months("90 90"), LocalDate.of(2025, 3, 1));
        assertThat(chart.beforeCheck()).isFalse();
        assertThat(chart.centre()).isCloseTo((8 * 50 + 180) / 1_000.0, within(1e-9));
        assertThat(ControlLimits.of(List.of(), BEGAN).months()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        90 90 90,    80, 3, true,  false, three months at ninety
        90 90,       80, 3, false, false, too few months yet
        80 80 80,    80, 3, true,  false, just reached
        80 79 80,    80, 3, false, false, one short: it does not hold, and it has not slipped
        90 70 70,    80, 3, false, false, less than the target, but no more than chance
        70 70 70,    80, 3, false, true,  clearly below the target
        90 90 30,    70, 3, false, false, one poor month: looked at, not reopened
        """)
    void embedded_only_while_it_holds_and_open_again_only_when_chance_does_not_explain_it(String then, int target, int hold, boolean holds, boolean slipped, String because) {
        var evidence = Evidence.of(new Measure("lc-1", new Counting.Answered(List.of("YES")), target, 5, hold, "Ione Marsh"), BEGAN, new Measures.Counted(months(then), Map.of()));
        assertThat(evidence.holds()).as(because).isEqualTo(holds);
        assertThat(!evidence.slipped().isEmpty()).as(because).isEqualTo(slipped);
    }

    @Test
    void small_numbers_are_held_back_and_so_is_the_next_when_one_could_be_worked_out() {
        assertThat(Few.show(Map.of("a", 4L))).containsEntry("a", Few.WORDS);
        assertThat(Few.show(Map.of("a", 5L, "b", 9L))).containsEntry("a", "5").containsEntry("b", "9");
        assertThat(Few.show(Map.of("a", 2L, "b", 9L, "c", 20L))).containsEntry("a", Few.WORDS).containsEntry("b", Few.HELD_BACK).containsEntry("c", "20");
        assertThat(Few.show(Map.of("a", 2L, "b", 3L, "c", 20L))).containsEntry("a", Few.WORDS).containsEntry("b", Few.WORDS).containsEntry("c", "20");
        assertThat(Few.show(Map.of("a", 0L, "b", 9L))).as("nothing at all names nobody").containsEntry("a", "0").containsEntry("b", "9");
    }
}
