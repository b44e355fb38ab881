package wholepicture.childprotection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.questions.Answers;
import wholepicture.questions.Kind;
import wholepicture.questions.Line;
import wholepicture.questions.QuestionSet;

/** What goes on as it was is asked about. */
class ResultsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4 4 4   | true  | often unmet three times
        3 3 3   | true  | sometimes unmet three times
        2 2 2   | false | met three times is no worry
        4 4     | false | twice is not yet a habit
        4 3 4   | false | it moved
        3 4 4 4 | true  | the last three count
        4 4 4 2 | false | it is better now
        4 4 - 4 | true  | a time at which it was not asked does not break the row
        """)
    void what_has_stood_at_worry_three_times_asks_whether_we_have_grown_used_to_it(String values, boolean still, String because) {
        var line = new Line("food", Kind.CHOICE, "Food", "", false, null, List.of(new Kind.Choice("1", "Met"), new Kind.Choice("2", "Mostly"), new Kind.Choice("3", "Sometimes"), new Kind.Choice("4", "Often unmet")),
            List.of(), List.of(), false, 0, "", "trend", List.of(), List.of());
        var set = new QuestionSet("neglect", 1, "Toolkit", "", "assessment", "", List.of(new QuestionSet.Section("body", "Body", "", 0, List.of(line))));
        var times = Arrays.stream(values.strip().split(" ")).map(value -> new Answers(value.equals("-") ? List.of()
            : List.of(new Answers.Saved("food", 1, value, false, 1, "Ann", "School", Instant.EPOCH)))).toList();
        assertThat(Results.over(set, times)).as(because).singleElement().satisfies(trend -> assertThat(trend.still()).isEqualTo(still));
    }
}
