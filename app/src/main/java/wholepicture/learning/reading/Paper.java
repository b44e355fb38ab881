package wholepicture.learning.reading;

import java.util.List;

/**
 * A document as lines of text, in reading order. Everything that is proposed points back into {@code text}.
 *
 * @param name the file's name
 * @param text all of it; a plain text file is itself, other kinds are what Tika reads in them
 * @param lines the lines of the text, none of them blank; blank ones are told by {@link Line#spaced}
 * @param pages how many pages are known; 0 when the document does not say
 */
public record Paper(String name, String text, List<Line> lines, int pages) {

    /**
     * One line.
     *
     * @param start where it starts in the text
     * @param end one past its last character
     * @param page counted from 1; 0 when not known
     * @param spaced whether an empty line or the end of a page stands before it
     * @param form what the document itself says it is
     */
    public record Line(int start, int end, int page, boolean spaced, Form form) {}

    /** What a document's own markup says of a line. Text and PDF say nothing, so that its shape has to tell. */
    public sealed interface Form {

        /** Only a line of text, perhaps of a longer paragraph. */
        record Plain() implements Form {}

        /** A whole paragraph, not to be joined with the next; bold when every letter of it is. */
        record Whole(boolean bold) implements Form {}

        /** A heading; 1 is the highest. */
        record Title(int level) implements Form {}

        /** A point of a list, as deep as it is nested from 1; number is empty for a bullet. */
        record Point(int depth, String number) implements Form {}

        /** The first printed line of a point whose bullet is drawn beside it, as deep as it is nested from 1. */
        record Bulleted(int depth) implements Form {}

        /**
         * A paragraph in a cell; tables, rows and columns are counted from 0 through the document.
         *
         * @param depth of a point of a list that stands in the cell, from 1; 0 of a paragraph
         */
        record Cell(int table, int row, int column, int depth) implements Form {

            Cell(int table, int row, int column) {
                this(table, row, column, 0);
            }

            /** Whether both are of one cell. */
            boolean isIn(Cell other) {
                return table == other.table && row == other.row && column == other.column;
            }
        }
    }

    /** The words of a line. */
    public String words(Line line) {
        return text.substring(line.start(), line.end());
    }
}
