package wholepicture.intake.reading;

import java.util.ArrayList;
import java.util.List;
import wholepicture.ui.CsvOut;

/** The cells of one row as text that can be kept and shown. */
final class Cells {

    private final long row;
    private final List<String> header;
    private final List<String> fields;
    private final List<String> tidied;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Remark> remarks = new ArrayList<>(0);

    Cells(long row, List<String> header, List<String> fields) {
        this.row = row;
        this.header = header;
        this.fields = fields;
        this.tidied = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            tidied.add(i < fields.size() ? look(i, fields.get(i)) : "");
        }
    }

    boolean blank() {
        for (var field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row is only longer than the headings, by empty cells such as spreadsheets add. */
    boolean overhangsOnlyBlanks() {
        return fields.size() > header.size() && fields.subList(header.size(), fields.size()).stream().allMatch(String::isBlank);
    }

    List<String> tidied() {
        return tidied;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private String look(int at, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        boolean odd = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            odd |= c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u00a0' || c == 0xFFFD || c == 127;
        }
        if (odd) {
            judge(at, cell);
        }
        if (cell.length() > Limits.CELL) {
            problems.add(new Problem(row, header.get(at), cell, "This is longer than %,d characters.".formatted(Limits.CELL), "Shorten it, or send it as several rows."));
        }
        return tidy(cell);
    }

    private void judge(int at, String cell) {
        if (cell.indexOf('\0') >= 0) {
            problems.add(new Problem(row, header.get(at), cell.replace('\0', '␀'), "This contains a null character (NUL).", "Take it out; it cannot be seen, but it is there."));
        } else if (cell.indexOf('\uFFFD') >= 0) {
            problems.add(new Problem(row, header.get(at), cell, "A letter here is not encoded like the rest of the file.", "Type the word again and save the file as UTF-8."));
        } else if (!tidy(cell).equals(cell.replace('\u00a0', ' ').strip())) {
            remarks.add(new Remark(header.get(at), tidy(cell), "It held control characters, which were taken out."));
        }
    }

    /** Without spaces around it, without characters that cannot be seen, and without the mark that guards spreadsheets from formulas. */
    static String tidy(String cell) {
        var text = cell;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == '\u00a0' || c == 127 || c == '\uFEFF') {
                text = withoutControls(cell);
                break;
            }
        }
        text = text.strip();
        return text.startsWith("'") ? CsvOut.asItWas(text) : text;
    }

    private static String withoutControls(String cell) {
        var kept = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\r') {
                kept.append(i + 1 < cell.length() && cell.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t' || c >= ' ' && c != 127 && c != '\u00a0' && c != '\uFEFF') {
                kept.append(c);
            } else if (c != '\uFEFF') {
                kept.append(' ');
            }
        }
        return kept.toString();
    }
}
