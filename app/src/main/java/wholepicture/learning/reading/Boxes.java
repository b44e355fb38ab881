package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wholepicture.learning.reading.Block.Shape;

/** The numbered boxes of seven-minute briefings, word for word, in the order in which the document prints them. */
public final class Boxes {

    private static final Pattern BRIEFING = Pattern.compile("(?i)[#*\\s]*(?:\\d{1,2}|seven|one)[- ]minute (?:briefing|guide|read)[*\\s]*");
    private static final Pattern BOX = Pattern.compile("[#*\\s]*0([1-9])[.:]?\\s+(\\p{L}.{2,60}?)[*\\s]*");
    private static final int BOXES = 7;

    private Boxes() {}

    /**
     * @param briefing counted from 1 through the document
     * @param number as printed, 1 to 9; one document may print a number twice
     * @param words all that stands in it; empty when nothing does
     */
    public record Box(int briefing, int number, String title, String words) {}

    /** All boxes of the document; none when it holds no briefing. */
    public static List<Box> of(Paper paper) {
        var boxes = new ArrayList<Box>();
        int briefing = 0;
        Optional<Box> open = Optional.empty();
        var lines = new ArrayList<String>();
        var headings = Outline.of(paper).stream().filter(block -> block.is(Shape.HEADING)).map(Block::start).collect(Collectors.toSet());
        for (var line : paper.lines()) {
            String words = paper.words(line).strip();
            var head = BOX.matcher(words);
            if (BRIEFING.matcher(words).matches()) {
                close(open, lines, boxes);
                open = Optional.empty();
                briefing++;
            } else if (briefing > 0 && head.matches()) {
                close(open, lines, boxes);
                open = Optional.of(new Box(briefing, Integer.parseInt(head.group(1)), head.group(2).strip(), ""));
            } else if (open.isPresent() && headings.contains(line.start()) && isLast(open.get(), boxes)) {
                close(open, lines, boxes);
                open = Optional.empty();
            } else if (open.isPresent()) {
                lines.add(words.replaceFirst("^[-•*] ", ""));
            }
        }
        close(open, lines, boxes);
        return List.copyOf(boxes);
    }

    /** A briefing has seven boxes; a heading after the last belongs to the next piece of the newsletter. */
    private static boolean isLast(Box open, List<Box> boxes) {
        return boxes.stream().filter(box -> box.briefing() == open.briefing()).count() >= BOXES - 1;
    }

    private static void close(Optional<Box> open, List<String> lines, List<Box> boxes) {
        open.ifPresent(box -> boxes.add(new Box(box.briefing(), box.number(), box.title(), String.join("\n", lines))));
        lines.clear();
    }
}
