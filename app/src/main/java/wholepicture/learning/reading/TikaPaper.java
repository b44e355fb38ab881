package wholepicture.learning.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** Hears a document as Tika tells it, in XHTML, and keeps its lines with what the markup said of them. */
final class TikaPaper extends DefaultHandler {

    /** More words than any review has: beyond, the document is a bomb. */
    static final int MOST_CHARACTERS = 20_000_000;

    private record Listing(boolean ordered, int[] count) {}

    private final String name;
    private final boolean wrapped;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Listing> lists = new ArrayDeque<>();
    private final Deque<TableSoFar> tables = new ArrayDeque<>();
    private int from;
    private int page;
    private int tablesSeen;
    private boolean spaced = true;
    private boolean body;
    private int title;
    private int silent;
    private int bold;
    private int letters;
    private int boldLetters;
    private Form nextPoint = new Form.Plain();

    /** @param wrapped whether the text comes as printed lines, as in a PDF, rather than as whole paragraphs */
    TikaPaper(String name, boolean wrapped) {
        this.name = name;
        this.wrapped = wrapped;
    }

    Paper paper() {
        flush();
        return new Paper(name, text.toString(), List.copyOf(lines), page);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String element = local.isEmpty() ? qualified : local;
        switch (element) {
            case "body" -> body = true;
            case "script", "style", "nav", "footer", "noscript", "template", "svg" -> silent++;
            case "div", "section", "article", "main", "header", "aside", "blockquote", "dl", "dt", "dd", "figure", "figcaption", "address", "details", "summary", "fieldset", "legend" -> {
                flush();
                String kind = String.valueOf(attributes.getValue("class"));
                if (kind.equals("page") || kind.equals("slide-content")) {
                    page++;
                    spaced = true;
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                title = element.charAt(1) - '0';
            }
            case "ul", "ol" -> {
                flush();
                lists.push(new Listing(element.equals("ol"), new int[1]));
            }
            case "li" -> {
                flush();
                Listing list = lists.peek();
                String number = list != null && list.ordered() ? ++list.count()[0] + "." : "";
                nextPoint = new Form.Point(Math.max(1, lists.size()), number);
            }
            case "table" -> {
                flush();
                tables.push(new TableSoFar(tablesSeen++));
            }
            case "tr" -> {
                flush();
                if (tables.peek() instanceof TableSoFar table) {
                    table.nextRow();
                }
            }
            case "td", "th" -> {
                flush();
                if (tables.peek() instanceof TableSoFar table) {
                    table.nextCell(attributes);
                }
            }
            case "p" -> {
                flush();
                spaced = true;
            }
            case "br" -> flush();
            case "b", "strong" -> bold++;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        String element = local.isEmpty() ? qualified : local;
        switch (element) {
            case "body" -> {
                flush();
                body = false;
            }
            case "script", "style", "nav", "footer", "noscript", "template", "svg" -> {
                flush();
                silent--;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                title = 0;
            }
            case "b", "strong" -> bold = Math.max(0, bold - 1);
            case "ul", "ol" -> {
                flush();
                if (!lists.isEmpty()) {
                    lists.pop();
                }
            }
            case "table" -> {
                flush();
                if (!tables.isEmpty()) {
                    tables.pop();
                }
            }
            case "li" -> {
                flush();
                nextPoint = new Form.Plain();
            }
            case "p", "td", "th", "tr", "div", "section", "article", "main", "header", "aside", "blockquote", "dl", "dt", "dd", "figure", "figcaption", "address", "details", "summary", "fieldset",
                "legend" -> flush();
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!body || silent > 0) {
            return;
        }
        if (text.length() + length > MOST_CHARACTERS) {
            throw new NotReadable("unpacks to more than %,d characters, which no review has; it was not read further.".formatted(MOST_CHARACTERS));
        }
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (c == '\n' || c == '\r') {
                if (wrapped) {
                    flush();
                } else {
                    text.append(' ');
                }
            } else {
                text.append(c);
                if (Character.isLetter(c)) {
                    letters++;
                    boldLetters += bold > 0 ? 1 : 0;
                }
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        // Tika tells the end of a printed line so; elsewhere it only lays its elements out
        if (body && silent == 0 && text.length() > from) {
            if (wrapped && new String(characters, start, length).indexOf('\n') >= 0) {
                flush();
            } else {
                text.append(' ');
            }
        }
    }

    private void flush() {
        int start = from;
        int end = text.length();
        while (start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            spaced = spaced || text.length() > from;
            text.setLength(from);
            return;
        }
        text.append('\n');
        lines.add(new Line(start, end, page, spaced, form()));
        from = text.length();
        spaced = false;
        letters = 0;
        boldLetters = 0;
    }

    private Form form() {
        if (tables.peek() instanceof TableSoFar table && table.hasCell()) {
            int depth = nextPoint instanceof Form.Point point ? point.depth() : 0;
            nextPoint = new Form.Plain();
            return table.cell(depth);
        }
        if (title > 0) {
            return new Form.Title(title);
        }
        if (nextPoint instanceof Form.Point) {
            var point = nextPoint;
            nextPoint = new Form.Plain();
            return point;
        }
        return wrapped ? new Form.Plain() : new Form.Whole(letters > 0 && boldLetters == letters);
    }
}
