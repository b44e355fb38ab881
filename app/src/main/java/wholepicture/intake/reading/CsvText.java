package wholepicture.intake.reading;

import java.util.List;

/** Writes a row of a received file again, as RFC 4180 says. Not for files that people open: see {@code CsvOut}. */
final class CsvText {

    private CsvText() {}

    static String line(List<String> cells) {
        var line = new StringBuilder(cells.size() * 12);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            cell(line, cells.get(i));
        }
        return line.toString();
    }

    private static void cell(StringBuilder line, String cell) {
        boolean quoted = false;
        for (int i = 0; i < cell.length() && !quoted; i++) {
            char c = cell.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (!quoted) {
            line.append(cell);
            return;
        }
        line.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"') {
                line.append('"');
            }
            line.append(c);
        }
        line.append('"');
    }
}
