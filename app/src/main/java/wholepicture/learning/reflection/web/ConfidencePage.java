package wholepicture.learning.reflection.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/**
 * How sure groups of workers are, by theme and agency.
 *
 * @param agencies the heads of the columns
 * @param lines of the viewer's own agency, line by line
 * @param lead whether the viewer may say that a theme came back
 */
public record ConfidencePage(int smallest, List<String> agencies, List<Row> rows, Drawn drawn, List<List<String>> lines, List<List<String>> back, boolean lead, List<Option> themes, String theme,
    String why, Errors errors) {

    public record Row(String theme, List<Cell> cells) {}

    /** @param shade 1 to 5; 0 when nothing is told */
    public record Cell(int shade, String words) {}

    /** The sizes of the picture, in its own units. */
    public record Drawn(int width, int height, int left, int step, int line) {

        public int x(int column) {
            return left + column * step;
        }

        public int y(int row) {
            return 40 + row * line;
        }
    }
}
