package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** The block that is being put together from its lines, and the blocks before it. */
final class Gathering {

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Shape shape;
    private int level;
    private String number = "";
    private int parts;
    private Optional<Form.Cell> cell = Optional.empty();
    private List<Span> spans = new ArrayList<>();
    private int page;
    private boolean whole = true;

    Gathering(String text) {
        this.text = text;
    }

    /** Begins a block with what a line has after so many characters. */
    void begin(Shape next, int at, Line line, int skip, String numbered, int of) {
        shape = next;
        level = at;
        number = numbered;
        parts = of;
        page = line.page();
        spans = new ArrayList<>();
        whole = false;
        if (line.start() + skip < line.end()) {
            spans.add(new Span(line.start() + skip, line.end()));
        }
    }

    /** What is begun now stands in this cell of a table. */
    void in(Form.Cell where) {
        cell = Optional.of(where);
    }

    /** Whether the block that is open, if one is, stands where a line of this form would: in no cell, or in the same. */
    boolean isBeside(Form form) {
        return shape != null && shape != Shape.HEADING && (form instanceof Form.Cell at ? cell.filter(at::isIn).isPresent() && at.depth() == 0 : form instanceof Form.Whole && cell.isEmpty());
    }

    void add(Line line) {
        spans.add(new Span(line.start(), line.end()));
    }

    /** Nothing more goes into the block: the markup said where it ends. */
    void isWhole() {
        whole = true;
    }

    void close() {
        if (shape != null) {
            blocks.add(new Block(shape, level, number, parts, List.copyOf(spans), page, cell));
        }
        shape = null;
        whole = true;
        cell = Optional.empty();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The number of the last heading that has a plain one. */
    Optional<String> lastNumberedHeading() {
        return blocks.stream().filter(b -> b.is(Shape.HEADING) && b.number().matches("\\d+")).map(Block::number).reduce((a, b) -> b);
    }

    /** Whether there is no block into which a line could still go. */
    boolean isClosed() {
        return shape == null || whole;
    }

    boolean is(Shape asked) {
        return shape == asked;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    String number() {
        return number;
    }

    /** The last line of it. */
    String last() {
        return spans.isEmpty() ? "" : text.substring(spans.getLast().start(), spans.getLast().end());
    }

    /** Whether its last line ends a sentence. */
    boolean ended() {
        return !spans.isEmpty() && ends(last());
    }

    private static boolean ends(String words) {
        return words.replaceAll("[*_”’\"')\\]\\d¹²³]+$", "").matches("(?s).*[.!?:;…]$") || words.matches("(?s).*[.!?:;]\\d{1,2}$");
    }
}
