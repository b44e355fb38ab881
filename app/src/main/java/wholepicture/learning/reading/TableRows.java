package wholepicture.learning.reading;

import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Paper.Form;

/** Reads a table whose heads say what its columns hold: in each row what is asked for, and beside it what was answered. */
final class TableRows {

    private final TableColumns columns;
    private final Proposals proposals;
    private final String text;

    TableRows(TableColumns columns, Proposals proposals, String text) {
        this.columns = columns;
        this.proposals = proposals;
        this.text = text;
    }

    /** @param path the headings above the table */
    void read(List<String> path) {
        columns.rows().forEach(row -> row(row, path));
    }

    private void row(List<Block> row, List<String> path) {
        Optional<Integer> asked = Optional.empty();
        String number = columns.numberIn(row, text);
        for (var block : row) {
            var kind = columns.kind(block.cell().map(Form.Cell::column).orElse(0));
            if (kind.isEmpty() || block.isEmpty() || Wording.saysThereIsNone(block.words(text)) || Wording.count(block.words(text)) < 2
                || kind.get() == Kind.RESPONSE && Wording.isADate(block.words(text))) {
                continue;
            }
            if (kind.get() == Kind.RESPONSE) {
                asked.ifPresent(id -> proposals.answer(id, block, path));
            } else {
                boolean part = asked.isPresent() && kind.get() == proposals.kind(asked.get()) && block.is(Shape.POINT);
                int id = part ? proposals.add(kind.get(), block, "", path, asked) : proposals.numbered(kind.get(), block, number, path);
                if (!part && kind.get().asksForAction()) {
                    asked = Optional.of(id);
                    if (columns.answers()) {
                        proposals.answersBegin(id);
                    }
                }
            }
        }
    }
}
