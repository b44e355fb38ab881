package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Paper.Form;

/** What kind of table it is: rows under heads, rows that each begin with what they hold, or boxes that only stand beside each other. */
final class Tables {

    private static final int LONGEST_HEAD = 7;
    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_TITLE = 8;
    private static final String HEADS = "(no|ref|#|number|item|rec no|lead|lead agency|agency|agencies|who|owner|responsible|when|by when|due|due date|timescales?|deadline|date|status|rag|rag rating|comments?|theme|findings?"
        + "|key findings?|background|context|introduction|what happened|why (it|this) matters|actions?|evidence|evidence of impact|impact|outcome|milestones?|what next)";

    private Tables() {}

    /** The rows of a table, each as its blocks. */
    static List<List<Block>> rows(List<Block> cells) {
        var rows = new TreeMap<Integer, List<Block>>();
        cells.forEach(block -> rows.computeIfAbsent(block.cell().map(Form.Cell::row).orElse(0), row -> new ArrayList<>()).add(block));
        return List.copyOf(rows.values());
    }

    /** The parts of a table, each under heads of its own; most tables are one. */
    static List<List<Block>> parts(List<Block> cells, String text) {
        var parts = new ArrayList<List<Block>>();
        for (var row : rows(cells)) {
            if (parts.isEmpty() || areHeadsAgain(row, text)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().addAll(row);
        }
        return parts;
    }

    private static boolean areHeadsAgain(List<Block> row, String text) {
        return row.size() > 1 && mayBeHeads(row, text) && row.stream().map(block -> HeadingWords.bare(block.words(text))).allMatch(words -> words.matches(HEADS) || TableColumns.kind(words).isPresent())
            && row.stream().anyMatch(block -> TableColumns.kind(HeadingWords.bare(block.words(text))).filter(kind -> kind != Kind.RESPONSE).isPresent());
    }

    /** Whether each cell of it is short, as heads are. */
    static boolean mayBeHeads(List<Block> row, String text) {
        var cells = row.stream().collect(Collectors.groupingBy(block -> block.cell().map(Form.Cell::column).orElse(0)));
        return cells.values().stream().allMatch(cell -> cell.stream().mapToInt(block -> Wording.count(block.words(text))).sum() <= LONGEST_HEAD
            || cell.size() == 1 && Wording.count(cell.getFirst().words(text)) <= 2 * LONGEST_HEAD && !cell.getFirst().words(text).endsWith("."));
    }

    /** Whether its rows say in their first cell what the second holds: "Recommendation 1", "Response". */
    static boolean areLabelled(List<Block> cells, String text) {
        var rows = rows(cells);
        boolean twoColumns = cells.stream().allMatch(block -> block.cell().map(Form.Cell::column).orElse(0) < 2);
        return twoColumns && rows.size() > 1 && rows.stream().anyMatch(row -> label(row, text).filter(Kind::asksForAction).isPresent() && row.size() > 1
            && row.get(1).cell().filter(cell -> cell.column() == 1).isPresent() && Wording.count(row.get(1).words(text)) > LONGEST_LABEL);
    }

    /** What the first cell says that the second holds. */
    static Optional<Kind> label(List<Block> row, String text) {
        var first = row.getFirst();
        String words = first.isEmpty() ? "" : first.words(text);
        if (first.cell().map(Form.Cell::column).orElse(0) > 0 || words.isEmpty() || Wording.count(words) > LONGEST_LABEL) {
            return Optional.empty();
        }
        return HeadingWords.label(words).map(label -> Kind.RECOMMENDATION).or(() -> TableColumns.kind(HeadingWords.bare(words)));
    }

    /** A box of a briefing: a short line over others in its cell is its title, and so is one that says what follows. */
    static Block asBox(Block block, Optional<Block> before, Optional<Block> after, String text) {
        if (block.isEmpty() || block.is(Shape.HEADING)) {
            return block;
        }
        String words = block.words(text);
        boolean title = Wording.count(words) <= LONGEST_TITLE && (HeadingWords.kind(words).isPresent() || HeadingWords.tellsAStory(words));
        boolean over = before.filter(other -> sameCell(other, block)).isEmpty() && after.filter(other -> sameCell(block, other)).isPresent() && Wording.count(words) <= LONGEST_TITLE
            && !words.matches("(?s).*[.,;:!]$") && !(words.endsWith("?") && after.filter(other -> other.words(text).endsWith("?")).isPresent());
        boolean may = block.is(Shape.PARAGRAPH) || !block.number().isEmpty() && over;
        return may && (title || over) ? block.as(Shape.HEADING, HeadingLines.PLAIN_LEVEL + 1) : block;
    }

    private static boolean sameCell(Block one, Block other) {
        return one.cell().isPresent() && other.cell().filter(cell -> cell.isIn(one.cell().get())).isPresent();
    }
}
