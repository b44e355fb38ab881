package wholepicture.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.questions.Answers.Saved;

/** What is still to be answered, over the sets that come with the release. */
class WholenessTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sexual-behaviour | colour=GREEN                                    | protect | false | green needs no protection
        sexual-behaviour | colour=RED                                      | protect | true  | red needs a recorded action
        sexual-behaviour | colour=RED;protect=Kept apart; told police      | protect | false | it was recorded
        child-and-family |                                                 | young-carer | true | unanswered, nobody authorises
        child-and-family | young-carer=NOT_KNOWN                           | young-carer | false | not known is an answer
        child-and-family | young-carer=YES                                 | young-carer-done | true | a young carer is offered an assessment
        safety-mapping   | pairs.first.danger=hit again                    | pairs.first.goal | true | a danger stands with its goal
        safety-mapping   | pairs.first.danger=hit;pairs.first.goal=safe;pairs.first.now=3;pairs.first.family=5 | pairs.first.goal | false | a whole pair
        safety-mapping   |                                                 | pairs.second.goal | false | three are the most, not the least
        safety-mapping   |                                                 | child-told | true | how it was explained to the child
        neglect          | food=4                                          | food-seen | true | what was seen, where a need is not met
        neglect          | food=2                                          | food-seen | false | nothing to show where it is met
        neglect          | review-on=31/2/2026                             | review-on | true | no real day
        """)
    void what_must_be_answered(String code, String given, String slot, boolean missing, String because) {
        var set = set(code);
        assertThat(Wholeness.of(set.sections(12), answers(given)).missing().stream().map(Wholeness.Missing::slot).anyMatch(slot::equals)).as(because).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"10, false, a child of ten is not asked about nights out", "11, true, eleven is where the teenager's part begins", "-1, true, an unknown age asks everything"})
    void a_part_is_asked_from_its_age_on(int age, boolean asked, String because) {
        assertThat(set("neglect").sections(age).stream().anyMatch(section -> section.key().equals("grown"))).as(because).isEqualTo(asked);
    }

    @Test
    void one_explanation_alone_is_warned_of_and_holds_nothing_up() {
        var whole = "hypotheses.first.idea=neglect;hypotheses.first.for=hunger;hypotheses.first.against=food at home;hypotheses.first.looked=SW looked";
        assertThat(Wholeness.of(set("child-and-family").sections(5), answers(whole)).warnings()).anyMatch(warning -> warning.contains("Only one explanation"));
        var two = whole + ";" + whole.replace("first", "second");
        assertThat(Wholeness.of(set("child-and-family").sections(5), answers(two)).warnings()).noneMatch(warning -> warning.contains("Only one explanation"));
    }

    @Test
    void the_sets_that_are_shipped_are_sound() {
        var themes = wholepicture.learning.reading.Themes.PUBLISHED.all().stream().map(theme -> theme.id()).collect(Collectors.toSet());
        assertThat(ShippedSets.shipped()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(set -> {
            assertThat(set.lines().map(Line::key)).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9-]+"));
            assertThat(set.sections()).extracting(QuestionSet.Section::key).doesNotHaveDuplicates().doesNotContain("finish", "line");
            assertThat(set.lines().flatMap(line -> line.themes().stream())).isSubsetOf(themes);
            assertThat(set.lines().filter(line -> line.neededIf() != null)).allSatisfy(line ->
                assertThat(set.line(java.util.Objects.requireNonNull(line.neededIf()).line()).orElseThrow().choices()).extracting(Kind.Choice::key).containsAll(line.neededIf().is()));
            assertThat(set.lines().filter(line -> Set.of(Kind.CHOICE, Kind.SEVERAL).contains(line.kind()))).allSatisfy(line -> assertThat(line.choices()).hasSizeGreaterThan(1));
            assertThat(set.lines().filter(line -> line.kind() == Kind.TABLE)).allSatisfy(line -> assertThat(line.slots()).isNotEmpty());
        });
        assertThat(set("practitioner").lines()).as("sixteen lines in three parts, as A-344 has it").hasSize(16);
        assertThat(set("supervisor").lines()).as("seventeen, as A-345 has it").hasSize(17);
        assertThat(set("pitfalls").lines().filter(line -> line.kind() == Kind.YES_NO)).hasSize(10);
    }

    private static QuestionSet set(String code) {
        return ShippedSets.shipped().stream().filter(set -> set.code().equals(code.strip())).findFirst().orElseThrow();
    }

    private static Answers answers(@org.jspecify.annotations.Nullable String given) {
        return new Answers(given == null ? List.of() : Arrays.stream(given.split(";(?=[a-z-]+(\\.[a-z-]+)*=)")).map(one -> one.split("=", 2))
            .map(one -> new Saved(one[0].strip(), 1, one[1].strip(), false, 1, "Ann", "School", Instant.EPOCH)).toList());
    }
}
