package wholepicture.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Decision;
import wholepicture.time.When;

class StoriesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void every_story_of_the_sources_is_told() {
        assertThat(StoryFile.all(DAY)).extracting(Story::theme).doesNotHaveDuplicates().contains("long-neglect", "baby-bruise", "online-exploitation",
            "twice-planned", "marac-and-child-protection", "co-dependent-adults", "autism-transition", "disengagement", "not-brought",
            "moved-county", "twins", "same-name", "unborn", "wrong-nhs-number", "refuge", "sealed", "care-leaver", "young-carer",
            "self-neglect", "surviving-siblings", "language-and-understanding");
    }

    @Test
    void each_is_told_by_three_agencies_or_more_in_ten_to_sixty_lines() {
        assertThat(StoryFile.all(DAY)).allSatisfy(story -> {
            assertThat(story.lines().stream().map(Story.Line::agency).distinct().count()).as(story.title()).isGreaterThanOrEqualTo(3);
            assertThat(story.lines()).as(story.title()).hasSizeBetween(10, 60);
            assertThat(story.involved()).as(story.title()).isNotEmpty().allMatch(involved -> involved.phone() != null && !involved.reason().isBlank());
            assertThat(story.lines()).as(story.title()).anyMatch(line -> line.voice() != null || line.analysis() != null);
        });
    }

    @Test
    void somewhere_there_is_a_wrong_link_a_protected_and_a_sealed_person_and_an_unchecked_man() {
        var decisions = StoryFile.all(DAY).stream().flatMap(story -> story.decisions().stream()).toList();
        assertThat(decisions).anyMatch(decision -> decision instanceof Decision.Joined joined && joined.wrongly())
            .anyMatch(decision -> decision instanceof Decision.Kept kept && kept.grade() == Grade.SEALED)
            .anyMatch(decision -> decision instanceof Decision.Kept kept && kept.grade() == Grade.PROTECTED);
        assertThat(StoryFile.all(DAY).getFirst().bonds()).anyMatch(bond -> bond.disputedBy() != null);
    }

    @Test
    void the_child_of_the_tour_was_not_brought_to_three_agencies_in_a_year_and_a_steward_may_put_her_records_right() {
        var tour = StoryFile.all(DAY).getFirst();
        var missed = tour.lines().stream().filter(line -> line.who().contains("lacey") && line.outcome() == Outcome.WAS_NOT_BROUGHT)
            .filter(line -> line.happened() != null && line.happened().from().isAfter(DAY.minusYears(1)));
        assertThat(missed.map(Story.Line::agency)).containsExactlyInAnyOrder("gp-kestrel", "hospital", "community");
        assertThat(tour.involved()).anyMatch(involved -> involved.who().contains("lacey") && involved.role().equals("data steward"));
    }

    @Test
    void two_children_share_a_wrong_nhs_number() {
        var partnership = Partnership.of(1, DAY, 0, null);
        var truth = partnership.truth("hospital");
        var boys = partnership.arrivals("hospital").filter(PersonSent.class::isInstance).map(PersonSent.class::cast)
            .filter(person -> truth.getOrDefault(person.localPerson(), "").startsWith("wrong-nhs-number/")).toList();
        assertThat(boys).hasSize(2);
        assertThat(boys.getFirst().identifiers()).isEqualTo(boys.getLast().identifiers()).isNotEmpty();
    }

    @Test
    void an_unborn_baby_becomes_a_child_on_the_same_record() {
        var partnership = Partnership.of(1, DAY, 0, null);
        var truth = partnership.truth("hospital");
        var finley = partnership.arrivals("hospital").filter(PersonSent.class::isInstance).map(PersonSent.class::cast)
            .filter(person -> truth.getOrDefault(person.localPerson(), "").equals("unborn/finley")).toList();
        assertThat(finley).hasSize(2);
        assertThat(finley.getFirst().due()).isNotNull();
        assertThat(finley.getFirst().born()).isNull();
        assertThat(finley.getLast().names().getFirst().given()).isEqualTo("Finley");
        assertThat(finley.getLast().born()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-21", "2027-03-01", "2029-12-31"})
    void stories_end_shortly_before_the_day_they_are_laid_in(LocalDate today) {
        assertThat(StoryFile.all(today)).allSatisfy(story -> {
            var last = story.lines().stream().map(Story.Line::happened).filter(when -> when != null).map(When::to).max(LocalDate::compareTo).orElseThrow();
            assertThat(ChronoUnit.DAYS.between(last, today)).as(story.title()).isBetween(0L, 40L);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-17, 2027-11-16, days move by whole weeks and stay Tuesdays
        2026-11, 2027-11, a month stays a month
        1988, 1989, a year stays a year
        """)
    void dates_move_no_more_exactly_than_they_are_known(String written, String moved, String because) {
        assertThat(Shift.to(LocalDate.of(2027, 11, 20)).when(written).iso()).as(because).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        == people | nell: child, Nell Ward | say girl, boy, woman, man, unborn or person
        == people | nell: girl, Nell Ward, at nowhere | there is no home "nowhere"
        == known | police: nell | there is no person "nell"
        == entries | 2026-11-31 police incident: nell: Seen | "2026-11-31" is not a real date
        == entries | 2026-11-30 police incident: nell: Seen | police does not know "nell"
        == family | nell loves tom | expected A is the mother of B
        == weather | fine | there is no section "weather"
        """)
    void a_line_that_cannot_be_understood_is_named(String section, String line, String problem) {
        assertThatThrownBy(() -> StoryFile.read("nell", 0, List.of("title: Nell", section, line), DAY))
            .hasMessageContaining("Story nell, line 3").hasMessageContaining(problem);
    }
}
