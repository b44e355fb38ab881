package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wholepicture.learning.reading.Block.Shape;

/**
 * A figure that a document gives of what it counted, with the sentence in which it stands.
 *
 * @param section the headings above it, the highest first
 * @param page counted from 1; 0 when not known
 * @param start where it stands in the document's text, and {@code end} one past its last character
 * @param words as the document has it: "three out of five cases"
 * @param what what was counted: the rest of its sentence, with dots where the figure stands
 * @param value how many, or per cent
 * @param of out of how many; empty when the document does not say there
 * @param unit what the number counts, "per cent" of a share; empty when the document does not say
 * @param passage the sentence, word for word; of a table, the row
 */
public record Counted(List<String> section, int page, int start, int end, String words, String what, double value, Optional<Integer> of, String unit, String passage) {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?][”\"’)]?)\\s+(?=[\\p{Lu}“‘\"(\\d*])");

    /** How many per cent it is, where that can be told. */
    public Optional<Double> percent() {
        return unit.startsWith("per cent") ? Optional.of(value) : of.filter(n -> n > 0).map(n -> value * 100 / n);
    }

    /** All figures of the document, in its order. */
    public static List<Counted> in(Paper paper) {
        var found = new ArrayList<Counted>();
        var blocks = Outline.of(paper);
        var headings = new Headings();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.isEmpty()) {
                continue;
            }
            if (block.is(Shape.HEADING)) {
                headings.enter(block, paper.text(), blocks, i, false);
            } else {
                headings.left();
                of(block, row(block, blocks, paper.text()), headings.words(), paper, found);
            }
        }
        return List.copyOf(found);
    }

    /** The words of the row in which a cell stands; empty outside of a table. */
    private static String row(Block block, List<Block> blocks, String text) {
        return block.cell().map(cell -> blocks.stream().filter(other -> other.cell().filter(c -> c.table() == cell.table() && c.row() == cell.row()).isPresent() && !other.isEmpty())
            .map(other -> other.words(text)).collect(Collectors.joining(" | "))).orElse("");
    }

    private static void of(Block block, String row, List<String> section, Paper paper, List<Counted> found) {
        int at = block.start();
        int last = block.spans().getLast().end();
        for (var sentence : SENTENCE.split(block.words(paper.text()))) {
            for (var figure : Figures.of(sentence)) {
                var place = Pattern.compile(Pattern.quote(figure.words()).replace(" ", "\\E\\s+\\Q")).matcher(paper.text()).region(at, last);
                boolean there = place.find();
                at = there ? place.end() : at;
                var passage = row.isEmpty() ? sentence : row;
                found.add(new Counted(section, block.page(), there ? place.start() : block.start(), at, figure.words(), what(passage, figure.words()), figure.value(), figure.of(), figure.unit(), passage));
            }
        }
    }

    /** The sentence without the figure; the whole of it when nothing else stands there. */
    private static String what(String passage, String words) {
        var plain = passage.replace("*", "");
        var rest = plain.replaceFirst("(?i)^In " + Pattern.quote(words) + "\\s*,\\s*", "").replaceFirst("(?:\\s*\\b(?:[Ii]n|of|[Bb]y)\\b)?\\s*" + Pattern.quote(words), " …")
            .replaceFirst("^[\\s…]+", "").replaceFirst("\\s*…?[.\\s]*$", "").strip();
        return rest.isEmpty() ? plain.strip() : rest;
    }
}
