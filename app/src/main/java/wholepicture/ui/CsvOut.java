package wholepicture.ui;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV that people open in a spreadsheet program. A cell that the program would take for a formula gets an
 * apostrophe before it, which spreadsheets do not show as part of the text; it goes again when the file comes
 * back. Every CSV that leaves this system is written here. Source: OWASP, "CSV injection".
 */
public final class CsvOut {

    /** Written first, it makes Excel read the file as UTF-8. */
    public static final String MARK = "\uFEFF";

    /** Also behind spaces, apostrophes and characters that cannot be seen, which some programs pass over. */
    private static final Pattern DANGEROUS =
        Pattern.compile("^[\\s'\\p{Cf}]*[=+\\-@|\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvOut() {}

    /** One row, with its line end. */
    public static String line(List<String> cells) {
        return cells.stream().map(cell -> quoted(safe(cell))).collect(Collectors.joining(",")) + "\r\n";
    }

    /** The cell as it may be opened; a cell that already has apostrophes before a formula gets one more, so that nothing is lost. */
    public static String safe(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before it was made safe. */
    public static String asItWas(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t' || c == '\'') || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
