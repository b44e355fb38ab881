package wholepicture.ui.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values that a spreadsheet program opens as words: a cell that it would take for a formula gets an
 * apostrophe before it. Source: OWASP, CSV injection.
 */
public final class Csv {

    /** Told to a spreadsheet program that the file is UTF-8. */
    public static final String BEGIN = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("^[\\s'\\p{Cf}]*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20|].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",;\\r\\n\\t'].*|^\\s.*|.*\\s$", Pattern.DOTALL);

    private Csv() {}

    /** One row with its line end (RFC 4180). */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String words) {
        var safe = FORMULA.matcher(words).matches() ? "'" + words : words;
        return QUOTED.matcher(safe).matches() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
