package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The boxes of seven-minute briefings are kept word for word, in whatever order a page prints them. */
class BoxesTests {

    @Test
    void each_box_keeps_its_words_and_the_next_piece_of_the_newsletter_is_none_of_it() {
        var boxes = Boxes.of(Papers.of("newsletter.txt", """
            7 Minute Briefing

            01 Background

            Adult Clover lived alone.

            03 Key Learning Themes

            - Closing of cases
            - Carers who are not asked

            7 Minute Briefing

            01 Background

            Adult Vetch was nineteen.
            """));
        assertThat(boxes).containsExactly(new Boxes.Box(1, 1, "Background", "Adult Clover lived alone."),
            new Boxes.Box(1, 3, "Key Learning Themes", "Closing of cases\nCarers who are not asked"), new Boxes.Box(2, 1, "Background", "Adult Vetch was nineteen."));
        assertThat(Boxes.of(Papers.of("letter.txt", "We write to you about the audit.\n\n01 Background\n\nNothing of this is a briefing."))).isEmpty();
    }

    @Test
    void the_newsletter_of_the_partnership_has_two_briefings_of_seven_boxes() {
        var sources = Documents.shared("sources");
        assumeTrue(sources.isPresent(), "the real documents are not beside this checkout");
        var file = Documents.in(sources.get()).stream().filter(one -> Documents.name(one).startsWith("002")).findFirst().orElseThrow();
        var boxes = Boxes.of(Papers.read(file));
        assertThat(boxes.stream().collect(Collectors.groupingBy(Boxes.Box::briefing, Collectors.counting()))).containsEntry(1, 7L).containsEntry(2, 7L).hasSize(2);
        assertThat(boxes).filteredOn(box -> box.title().equals("Key Learning Themes")).extracting(box -> box.words().lines().count()).containsExactly(5L, 3L);
        assertThat(boxes).allSatisfy(box -> assertThat(box.words()).isNotBlank()).noneMatch(box -> box.words().contains("annual report 2020"));
    }
}
