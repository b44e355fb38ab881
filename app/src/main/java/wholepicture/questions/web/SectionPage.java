package wholepicture.questions.web;

import java.util.List;
import wholepicture.ui.Link;

/**
 * One section of a sheet, to be answered.
 *
 * @param place "Part 2 of 7"
 * @param draft the key by which what is typed is kept while it is not saved
 * @param waiting when the words were typed that stand in the form and are not saved; empty when none do
 * @param beside what to read first
 */
public record SectionPage(String about, String title, String place, String help, Link overview, String action, String draft, String waiting, List<Link> beside,
    List<Block> blocks, boolean last) {

    /**
     * A line with its fields.
     *
     * @param text asked above the fields; empty when the one field says it
     * @param rows the rows of a table; for any other line one row without a title
     * @param why the lessons that caused it
     */
    public record Block(String text, String help, boolean required, List<Row> rows, List<String> why) {}

    public record Row(String title, List<Field> fields) {}
}
