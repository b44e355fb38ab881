package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Block.Shape;

/** Reads a table that says what its cells hold: in each row what is asked for, and beside or beneath it what was answered. */
final class TableRows {

    private final Proposals proposals;
    private final String text;
    private Optional<Integer> asked = Optional.empty();
    private Optional<Block> top = Optional.empty();

    TableRows(Proposals proposals, String text) {
        this.proposals = proposals;
        this.text = text;
    }

    /** Reads rows under heads. @param path the headings above the table */
    void read(TableColumns columns, List<String> path) {
        var here = path;
        for (var row : columns.rows()) {
            var title = title(row, columns);
            if (title.isPresent()) {
                here = new ArrayList<>(path);
                here.add(title.get());
            } else {
                row(row, columns, here);
            }
        }
    }

    /** A row of one short cell over the others: "Theme 2: Listening to children". */
    private Optional<String> title(List<Block> row, TableColumns columns) {
        if (row.size() != 1 || columns.known() < 2 || row.getFirst().isEmpty()) {
            return Optional.empty();
        }
        String words = row.getFirst().words(text);
        return Wording.count(words) <= 12 && !Wording.directs(words) && !words.endsWith(".") ? Optional.of(words) : Optional.empty();
    }

    private void row(List<Block> row, TableColumns columns, List<String> path) {
        if (row.stream().anyMatch(block -> kind(block, columns).filter(kind -> kind != Kind.RESPONSE).isPresent())) {
            asked = Optional.empty();
        }
        top = Optional.empty();
        String number = columns.numberIn(row, text);
        for (var block : row) {
            var kind = kind(block, columns);
            if (kind.isEmpty() || block.isEmpty() || Wording.saysThereIsNone(block.words(text)) || Wording.count(block.words(text)) < 2
                || kind.get() == Kind.RESPONSE && Wording.isADate(block.words(text))) {
                continue;
            }
            if (kind.get() == Kind.RESPONSE) {
                asked.ifPresent(id -> proposals.answer(id, block, path));
            } else {
                number = askLabelled(block, kind.get(), number, path, columns.answers());
            }
        }
    }

    /** "Recommendation 3" may stand in the cell before what it is. @return the number that holds from here on in the row */
    private String askLabelled(Block block, Kind kind, String number, List<String> path, boolean answered) {
        var label = HeadingWords.label(block.words(text));
        if (label.isEmpty()) {
            ask(block, kind, number, path, answered);
            return number;
        }
        var rest = block.after(label.get().length());
        if (!rest.isEmpty() && Wording.count(rest.words(text)) > 1) {
            ask(rest, kind, label.get().number(), path, answered);
        }
        return label.get().number();
    }

    private static Optional<Kind> kind(Block block, TableColumns columns) {
        return columns.kind(block.cell().map(Paper.Form.Cell::column).orElse(0));
    }

    private void ask(Block block, Kind kind, String number, List<String> path, boolean answered) {
        boolean part = asked.isPresent() && kind == proposals.kind(asked.get()) && top.filter(above -> isPart(block, above)).isPresent();
        int id = part ? proposals.add(kind, block, "", path, asked) : proposals.numbered(kind, block, number, path);
        if (!part) {
            top = Optional.of(block);
        }
        if (!part && kind.asksForAction()) {
            asked = Optional.of(id);
            if (answered) {
                proposals.answersBegin(id);
            }
        }
    }

    /** Points beneath a paragraph of their cell are its parts, and so are those that are nested or numbered beneath another point. */
    private static boolean isPart(Block block, Block above) {
        if (!block.is(Shape.POINT)) {
            return false;
        }
        boolean sameNumbers = block.number().replaceAll("\\d+", "#").equals(above.number().replaceAll("\\d+", "#"));
        return !above.is(Shape.POINT) || block.level() > above.level() || !sameNumbers;
    }

    /** Reads rows that each say in their first cell what the second holds. */
    void readLabelled(List<Block> cells, List<String> path) {
        for (var row : Tables.rows(cells)) {
            var action = HeadingWords.bare(row.getFirst().words(text)).matches("(?:agreed )?actions?(?: agreed)?");
            var kind = action ? Optional.of(asked.isPresent() ? Kind.RESPONSE : Kind.RECOMMENDATION) : Tables.label(row, text);
            if (kind.isEmpty()) {
                continue;
            }
            String number = HeadingWords.label(row.getFirst().words(text)).map(HeadingWords.Label::number).orElse("");
            top = Optional.empty();
            for (var block : row.subList(1, row.size())) {
                if (block.cell().filter(cell -> cell.column() == 0).isPresent() || block.isEmpty() || Wording.saysThereIsNone(block.words(text)) || Wording.isADate(block.words(text))) {
                    continue;
                }
                if (kind.get() != Kind.RESPONSE) {
                    ask(block, kind.get(), number, path, false);
                } else if (asked.isPresent()) {
                    proposals.answersBegin(asked.get());
                    proposals.answer(asked.get(), block, path);
                }
            }
        }
    }
}
