package wholepicture.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        child-and-family |                                                 | day.waking.like | true | the child's days are not left empty
        child-and-family | day.night.like=awake                            | day.waking.like | false | one part of the day is a beginning
        child-and-family |                                                 | history-summary | true | history is told, not only linked
        child-and-family | history-summary=Three times hurt                | history-summary | false | it was told
        child-and-family |                                                 | voice.verbal.when | true | nobody's voice is nobody heard
        child-and-family | voice.non-verbal.what=turns away;voice.non-verbal.when=2026-11-02 | voice.verbal.when | false | a baby's voice has no words
        child-and-family | voice.non-verbal.what=turns away                | voice.non-verbal.when | true | an entry has its day
        child-and-family |                                                 | carer-needs | true | whether an adult who cares needs care is asked
        child-and-family | carer-needs=YES                                 | carer-day.morning.like | true | the adult's days are not left empty either
        child-and-family | carer-needs=YES;carer-day.night.like=in pain;carer-day.night.known=she says so | carer-day.morning.like | false | one part of the day is a beginning
        child-and-family | carer-needs=NO                                  | carer-day.morning.like | false | no adult of whom to ask
        child-and-family | past-looked-after=YES                           | past-looked-after-support | true | support was looked for or not
        child-and-family | past-looked-after=NO                            | past-looked-after-support | false | nothing to support
        child-and-family | past-head-injury=NOT_KNOWN                      | past-head-injury-find | true | not known is found out
        child-and-family | past-mental-past=YES                            | past-mental-past-find | false | it is known
        child-and-family | men.first.who=Mother's friend                   | men.first.status | true | each man was invited, or could not be traced
        child-and-family | father-met=NOT_MET                              | father-met-why | true | why he was not met
        child-and-family | father-met=MET                                  | father-met-why | false | he was met
        child-and-family | engaged.first.who=Mother                        | engaged.first.last | true | the last contact with each parent
        child-and-family | asked-abuse=NOT_ASKED                           | asked-abuse-why | true | not asked needs its reason
        child-and-family | asked-abuse=ASKED                               | asked-abuse-why | false | it was asked
        child-and-family | asked-sexual=NOT_ASKED                          | asked-sexual-why | true | the same of exploitation
        child-and-family |                                                 | optimism | true | hope that may be too great
        child-and-family |                                                 | consent-effect | true | what a young person of twelve can decide
        exploitation     |                                                 | explains | true | another reason was looked for
        exploitation     | explains=YES                                    | explains-what | true | and named
        gut-feeling      | feel=cold                                       | look | true | a feeling is a reason to look
        gut-feeling      | look=ask school                                 | against | true | and to look for the opposite
        reflection-log   | worked=tea;worried=silence                      | onward | true | three headings
        self-harm        |                                                 | now | true | first whether they are hurt now
        neglect-checklist | toolkit=NO                                     | toolkit-why | true | no toolkit needs its reason
        neglect-checklist |                                                | means | true | what it means, apart from what was seen
        conference-report |                                                | history-summary | true | history is told in the report, not only linked
        conference-report | facts=two bruises                              | meaning | true | description without analysis is no report
        conference-report | meaning=harm that adds up                      | meaning | false | it was analysed
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

    @ParameterizedTest
    @CsvSource({"10, false, a child of ten", "11, true, a young person", "-1, true, an unknown age asks everything"})
    void what_a_young_person_can_decide_is_asked_of_young_people(int age, boolean asked, String because) {
        assertThat(set("child-and-family").sections(age).stream().anyMatch(section -> section.key().equals("consent"))).as(because).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"0, '', 1, true, none of that name yet", "1, Whole Picture, 2, true, ours goes on", "2, Whole Picture, 2, false, it is there", "1, Ione Marsh, 2, false, the partnership has its own"})
    void the_next_version_of_a_release_is_published_where_the_partnership_has_none_of_its_own(int newest, String by, int shipped, boolean isNew, String because) {
        var versions = newest == 0 ? List.<QuestionSets.Version>of() : List.of(new QuestionSets.Version(newest, "", Instant.EPOCH, by));
        assertThat(ShippedSets.isNew(set("neglect").as(shipped, ""), versions)).as(because).isEqualTo(isNew);
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
        assertThat(set("pitfalls").lines().filter(line -> line.kind() == Kind.YES_NO)).hasSize(10).as("each says what works against it here").allMatch(line -> line.help().contains("Here: "));
    }

    private static QuestionSet set(String code) {
        return ShippedSets.shipped().stream().filter(set -> set.code().equals(code.strip())).findFirst().orElseThrow();
    }

    private static Answers answers(@Nullable String given) {
        return new Answers(given == null ? List.of() : Arrays.stream(given.split(";(?=[a-z-]+(\\.[a-z-]+)*=)")).map(one -> one.split("=", 2))
            .map(one -> new Saved(one[0].strip(), 1, one[1].strip(), false, 1, "Ann", "School", Instant.EPOCH)).toList());
    }
}
