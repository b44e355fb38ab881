package wholepicture.intake;

import java.util.List;
import java.util.regex.Pattern;
import wholepicture.intake.reading.PlainTable;

/**
 * CSV for a spreadsheet program: a cell that the program would take for a formula gets an apostrophe before it, and loses it
 * again when the file comes back. Source: OWASP, CSV injection.
 */
public final class SafeCsv {

    private static final Pattern DANGEROUS = Pattern.compile("^'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern MADE_SAFE = Pattern.compile("^'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private SafeCsv() {}

    /** One row, with its line end. */
    public static String line(List<String> cells) {
        return PlainTable.line(cells.stream().map(SafeCsv::safe).toList()) + "\r\n";
    }

    static String safe(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before it was made safe. */
    static String asItWas(String cell) {
        return MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
