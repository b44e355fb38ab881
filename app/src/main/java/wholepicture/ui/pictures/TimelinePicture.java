package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a timeline shows: a lane for each agency, a mark for each entry. To zoom, ask for another one with other
 * days.
 *
 * @param description the same content in sentences, for people who do not see the picture
 * @param from the first day shown
 * @param to the last day shown
 * @param today drawn as a line when it lies within
 * @param lanes from top to bottom; marks of other lanes are not drawn
 * @param marks in any order; those that lie wholly outside are not drawn
 * @param kinds what each shape means, in the order of the key
 * @param gapMonths a time of more months than this in which nothing was recorded is shaded; 0 for never
 * @param zoom where a badge that stands for several entries leads, with {@code {from}} and {@code {to}} in place of its
 *     first and last day; {@code null} for nowhere (documents)
 */
public record TimelinePicture(String title, String description, LocalDate from, LocalDate to, LocalDate today,
    List<Lane> lanes, List<Mark> marks, List<Kind> kinds, int gapMonths, @Nullable String zoom) {

    public TimelinePicture {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        kinds = List.copyOf(kinds);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day (%s) is before the first (%s)".formatted(to, from));
        }
    }

    /** @param id opaque; marks say it */
    public record Lane(String id, String name) {}

    /** What kind of entry, by shape. */
    public enum Shape { CIRCLE, SQUARE, DIAMOND, TRIANGLE, CROSS, HEXAGON, SPEECH, PENTAGON }

    /** How much it matters, by size and filling; colour only repeats it. */
    public enum Weight { ROUTINE, NOTABLE, SIGNIFICANT, CRITICAL }

    public record Kind(Shape shape, String words) {}

    /**
     * @param from the first day it can have been
     * @param to the last day it can have been; another day than {@code from} makes it a bar
     * @param words what the mark says when it is pointed at or read out: day, agency, what happened
     * @param href where it leads, {@code null} for nowhere
     */
    public record Mark(String lane, LocalDate from, LocalDate to, Shape shape, Weight weight, String words, @Nullable String href) {}
}
