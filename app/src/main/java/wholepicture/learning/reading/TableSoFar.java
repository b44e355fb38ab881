package wholepicture.learning.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import wholepicture.learning.reading.Paper.Form;

/** A table as far as its markup was heard: in which row and column the words stand that come now, where cells reach over several. */
final class TableSoFar {

    private final int number;
    private int row = -1;
    private int column = -1;
    private int width;
    /** The row down to which a cell of this column reaches. */
    private final Map<Integer, Integer> last = new HashMap<>();

    /** @param number counted from 0 through the document */
    TableSoFar(int number) {
        this.number = number;
    }

    void nextRow() {
        row++;
        column = -1;
    }

    /** @param attributes of the cell, which may say over how many rows and columns it reaches */
    void nextCell(Attributes attributes) {
        int rows = many(attributes.getValue("rowspan"));
        column = column < 0 ? 0 : column + width;
        while (last.getOrDefault(column, Integer.MIN_VALUE) >= row) {
            column++;
        }
        width = many(attributes.getValue("colspan"));
        for (int i = 0; i < width; i++) {
            last.put(column + i, row + rows - 1);
        }
    }

    private static int many(@Nullable String said) {
        return said != null && said.matches("[1-9]\\d?") ? Integer.parseInt(said) : 1;
    }

    boolean hasCell() {
        return column >= 0;
    }

    Form.Cell cell(int depth) {
        return new Form.Cell(number, Math.max(0, row), column, depth);
    }
}
