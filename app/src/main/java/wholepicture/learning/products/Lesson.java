package wholepicture.learning.products;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One record of learning, written once. Every product takes its words from it.
 *
 * @param review the review it comes from
 * @param themes ids of the published vocabulary
 * @param recommendations of the review, that it passes on
 * @param ask the one question by which a reader finds out whether they understood
 * @param invented the names in it that are nobody's, separated by commas
 */
public record Lesson(long id, Optional<Long> review, String title, String happened, String matters, String found, String worked, String practice,
    String questions, String reading, String ask, List<String> themes, List<UUID> recommendations, String invented) {

    /** What of it goes into a part of a product. */
    public enum Field {
        HAPPENED, MATTERS, FOUND, WORKED, PRACTICE, QUESTIONS, READING, RECOMMENDED;

        String of(Lesson lesson) {
            return switch (this) {
                case HAPPENED -> lesson.happened();
                case MATTERS -> lesson.matters();
                case FOUND -> lesson.found();
                case WORKED -> lesson.worked();
                case PRACTICE -> lesson.practice();
                case QUESTIONS -> lesson.questions();
                case READING -> lesson.reading();
                case RECOMMENDED -> "";
            };
        }
    }

    /** A lesson that is not kept yet. */
    public static Lesson blank() {
        return new Lesson(0, Optional.empty(), "", "", "", "", "", "", "", "", "", List.of(), List.of(), "");
    }

    Lesson as(long number) {
        return new Lesson(number, review, title, happened, matters, found, worked, practice, questions, reading, ask, themes, recommendations, invented);
    }
}
