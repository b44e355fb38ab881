package wholepicture.learning.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** Plain text, and the Markdown that people write in it: a form feed ends a page, a row between bars is a row of a table. */
final class PlainPaper {

    private static final Pattern MARKDOWN_TITLE = Pattern.compile("(#{1,6})\\s+(?=\\S)");
    private static final Pattern BETWEEN_BARS = Pattern.compile("\\|[^|]*(?=\\|)");
    private static final Pattern RULE = Pattern.compile("[|:\\-\\s]+");

    private final String name;
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int page = 1;
    private boolean spaced = true;
    private int table;
    private int row = -1;

    private PlainPaper(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** UTF-8 or UTF-16 when the bytes say so, else the Windows alphabet that older documents are in. */
    static Paper of(String name, byte[] bytes) {
        return of(name, decoded(bytes));
    }

    static Paper of(String name, String text) {
        return new PlainPaper(name, text).read();
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private Paper read() {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at == text.length() ? '\n' : text.charAt(at);
            if (c == '\n' || c == '\r' || c == '\f') {
                take(start, at);
                if (c == '\f') {
                    page++;
                    spaced = true;
                }
                start = at + 1;
            }
        }
        return new Paper(name, text, List.copyOf(lines), page > 1 ? page : 0);
    }

    private void take(int from, int to) {
        int start = from;
        int end = to;
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        int first = start;
        while (first < end && Blank.is(text.charAt(first))) {
            first++;
        }
        if (first == end) {
            spaced = spaced || to >= from;
            return;
        }
        String words = text.substring(first, end);
        if (words.startsWith("|") && words.endsWith("|") && words.length() > 2) {
            cells(first, end, words);
            return;
        }
        endTable();
        Matcher title = MARKDOWN_TITLE.matcher(words);
        if (title.lookingAt()) {
            add(first + title.end(), end, new Form.Title(title.group(1).length()));
        } else {
            add(first, end, new Form.Plain());
        }
    }

    private void cells(int first, int end, String words) {
        if (RULE.matcher(words).matches()) {
            return;
        }
        row++;
        Matcher cell = BETWEEN_BARS.matcher(text).region(first, end);
        for (int column = 0; cell.find(); column++) {
            int from = cell.start() + 1;
            int to = cell.end();
            while (from < to && Blank.is(text.charAt(from))) {
                from++;
            }
            while (to > from && Blank.is(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                add(from, to, new Form.Cell(table, row, column));
            }
        }
    }

    private void endTable() {
        if (row >= 0) {
            row = -1;
            table++;
        }
    }

    private void add(int start, int end, Form form) {
        lines.add(new Line(start, end, page, spaced, form));
        spaced = false;
    }
}
