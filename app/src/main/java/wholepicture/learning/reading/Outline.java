package wholepicture.learning.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Furniture.Kept;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** Puts a document's lines together into headings, points and paragraphs, by what its markup says or else by the shape of the lines. */
final class Outline {

    private static final Pattern BOX = Pattern.compile("0\\d\\s+(?=\\p{Lu})");
    private static final Pattern LABELLED = Pattern.compile(
        "(?:case|finding|theme|part|chapter|appendix|section|key line of enquiry|audit|learning theme|priority|box)\\s+([A-Z]|\\d{1,2}|one|two|three|four|five|six)\\b\\s*([:.–—-].*|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRIEFING = Pattern.compile("(?:7|seven|5|five|1|one)[- ]minute (?:briefing|guide|read)s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(https?://|www\\.|@|\\btel(ephone)?\\b[:.]|\\]\\().*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*:?|<(b|strong)>[^<]+</(b|strong)>");

    /** Levels of headings that only their shape tells, below what Markdown and HTML can say of themselves. */
    private static final int LABEL_LEVEL = 7;
    private static final int PLAIN_LEVEL = 8;

    private record Stacked(String style, int column) {}

    private final Paper paper;
    private final List<Kept> lines;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Stacked> stack = new ArrayDeque<>();
    private @Nullable Shape shape;
    private int level;
    private String number = "";
    private int parts;
    private Optional<Form.Cell> cell = Optional.empty();
    private List<Span> spans = new ArrayList<>();
    private int page;
    private boolean closed = true;

    private Outline(Paper paper) {
        this.paper = paper;
        this.lines = Furniture.removed(paper);
        this.width = width(paper);
    }

    static List<Block> of(Paper paper) {
        var outline = new Outline(paper);
        for (int i = 0; i < outline.lines.size(); i++) {
            outline.take(i);
        }
        outline.close();
        return List.copyOf(outline.blocks);
    }

    /** How long a full line is, where lines are printed ones. */
    private static int width(Paper paper) {
        int[] lengths = paper.lines().stream().filter(l -> l.form() instanceof Form.Plain).mapToInt(l -> l.end() - l.start()).sorted().toArray();
        return lengths.length == 0 ? 80 : Math.clamp(lengths[(int) (lengths.length * 0.8)], 40, 130);
    }

    private void take(int i) {
        Line line = lines.get(i).line();
        switch (line.form()) {
            case Form.Title title -> {
                close();
                String words = paper.words(line);
                var marker = Marker.at(words).filter(m -> !m.number().isEmpty());
                heading(line, marker.map(Marker::length).orElse(0), title.level(), marker.map(Marker::number).orElse(""), marker.map(Marker::parts).orElse(0));
            }
            case Form.Point point -> {
                close();
                stack.clear();
                begin(Shape.POINT, point.depth(), line, 0, point.number(), 0);
                closed = true;
            }
            case Form.Bulleted point -> {
                close();
                stack.clear();
                begin(Shape.POINT, point.depth(), line, 0, "", 0);
            }
            case Form.Cell where -> {
                close();
                cell = Optional.of(where);
                String words = paper.words(line);
                var marker = Marker.at(words);
                marker.ifPresentOrElse(m -> begin(Shape.POINT, 1, line, m.length(), m.number(), m.parts()), () -> begin(Shape.PARAGRAPH, 0, line, 0, "", 0));
                close();
                cell = Optional.empty();
            }
            case Form.Whole whole -> {
                close();
                if (whole.bold() && boldHeading(i)) {
                    heading(line, 0, PLAIN_LEVEL, "", 0);
                } else {
                    plain(i, line);
                }
                closed = true;
            }
            case Form.Plain _ -> plain(i, line);
        }
    }

    private void plain(int i, Line line) {
        String words = paper.words(line);
        var marker = Marker.at(words).filter(m -> m.sure() || mayBegin(i, m));
        if (marker.isPresent()) {
            numberedOrPoint(i, line, words, marker.get());
        } else if (isHeading(i, words)) {
            close();
            heading(line, BOX.matcher(words).lookingAt() ? 3 : 0, levelOf(words), BOX.matcher(words).lookingAt() ? words.substring(0, 2) : "", 0);
        } else if (goesOn(i, words)) {
            spans.add(new Span(line.start(), line.end()));
        } else {
            close();
            stack.clear();
            begin(Shape.PARAGRAPH, 0, line, 0, "", 0);
        }
    }

    /** A short paragraph in bold over something that is not: a heading, though its writer gave it no style. */
    private boolean boldHeading(int i) {
        String words = paper.words(lines.get(i).line());
        boolean over = i + 1 < lines.size() && !(lines.get(i + 1).line().form() instanceof Form.Whole next && next.bold() && paper.words(lines.get(i + 1).line()).endsWith("?"));
        return over && words.split("\\s+").length <= 14 && words.length() <= 110 && !words.matches("(?s).*[.,;]$") && Marker.at(words).isEmpty()
            && HeadingWords.label(words).filter(l -> words.length() > l.length()).isEmpty() && !(words.matches("(?s).*\\b(should|must|needs? to)\\b.*[^?]") && HeadingWords.kind(words).isEmpty());
    }

    private int levelOf(String words) {
        boolean labelled = LABELLED.matcher(words.replace("*", "")).matches() || BRIEFING.matcher(words).matches();
        return labelled ? LABEL_LEVEL : BOLD.matcher(words).matches() ? PLAIN_LEVEL + 1 : PLAIN_LEVEL;
    }

    /** A dash or a number may be of the sentence: it begins a point where a sentence has ended, or among points of its kind. */
    private boolean mayBegin(int i, Marker marker) {
        Line line = lines.get(i).line();
        return shape == null || closed || line.spaced() || lines.get(i).turned() && ended() || ended() || shape == Shape.HEADING
            || shape == Shape.POINT && (marker.number().isEmpty() || follows(marker)) && stack.stream().anyMatch(s -> s.style().equals(marker.style()));
    }

    /** Whether its number is the next after that of the point before it. */
    private boolean follows(Marker marker) {
        return marker.number().matches("[a-z]") ? number.matches("[a-z]") && marker.number().charAt(0) == number.charAt(0) + 1
            : marker.number().matches("\\d+") ? number.matches("\\d+") && Integer.parseInt(marker.number()) == Integer.parseInt(number) + 1
            : marker.number().matches("[ivx]+") && number.matches("[ivx]+");
    }

    private void numberedOrPoint(int i, Line line, String words, Marker marker) {
        String rest = words.substring(marker.length());
        if (!marker.number().isEmpty() && isNumberedHeading(i, rest, marker)) {
            close();
            heading(line, marker.length(), marker.parts() > 1 ? PLAIN_LEVEL + marker.parts() - 1 : PLAIN_LEVEL, marker.number(), Math.max(1, marker.parts()));
            return;
        }
        close();
        begin(Shape.POINT, depth(line, marker), line, marker.length(), marker.number(), marker.parts());
    }

    private int depth(Line line, Marker marker) {
        int lineStart = Math.max(paper.text().lastIndexOf('\n', line.start()), paper.text().lastIndexOf('\f', line.start())) + 1;
        int column = Math.max(0, line.start() - lineStart);
        var own = new Stacked(marker.style(), column);
        var same = stack.stream().filter(s -> s.style().equals(own.style()) && Math.abs(s.column() - column) < 2).findFirst();
        if (same.isPresent()) {
            while (!same.get().equals(stack.peek())) {
                stack.pop();
            }
            return stack.size();
        }
        if (stack.stream().anyMatch(s -> s.style().equals(own.style()))) {
            while (!stack.isEmpty() && stack.getFirst().column() > column) {
                stack.pop();
            }
        }
        stack.push(own);
        return stack.size();
    }

    private void heading(Line line, int skip, int at, String numbered, int of) {
        stack.clear();
        begin(Shape.HEADING, at, line, skip, numbered, of);
        close();
    }

    private void begin(Shape next, int at, Line line, int skip, String numbered, int of) {
        shape = next;
        level = at;
        number = numbered;
        parts = of;
        page = line.page();
        spans = new ArrayList<>();
        closed = false;
        if (line.start() + skip < line.end()) {
            spans.add(new Span(line.start() + skip, line.end()));
        }
    }

    private void close() {
        if (shape != null) {
            blocks.add(new Block(shape, level, number, parts, List.copyOf(spans), page, cell));
        }
        shape = null;
        closed = true;
    }

    private String last() {
        return spans.isEmpty() ? "" : paper.text().substring(spans.getLast().start(), spans.getLast().end());
    }

    private boolean ended() {
        return !spans.isEmpty() && ends(last());
    }

    private static boolean ends(String words) {
        return words.replaceAll("[*_”’\"')\\]\\d¹²³]+$", "").matches("(?s).*[.!?:;…]$") || words.matches("(?s).*[.!?:;]\\d{1,2}$");
    }

    private boolean goesOn(int i, String words) {
        if (shape == null || closed || shape == Shape.HEADING) {
            return false;
        }
        boolean apart = lines.get(i).line().spaced() || lines.get(i).turned();
        if (!spans.isEmpty() && ended() && beginsAnew(words)) {
            return false;
        }
        if (spans.isEmpty() || !apart) {
            boolean paragraphEnds = ended() && last().length() < 0.6 * width && Character.isUpperCase(words.codePointAt(0));
            return !paragraphEnds;
        }
        boolean lower = Character.isLowerCase(words.codePointAt(0)) || words.matches("[(&,;–—-].*");
        if (!ended()) {
            return lower || lines.get(i).turned() && last().length() >= 0.7 * width && last().length() < 2 * width;
        }
        return lines.get(i).turned() && shape == Shape.POINT && last().length() >= 0.75 * width && last().length() < 1.5 * width && !lower;
    }

    /** "Recommendation 3:", "Police response:", or a question after a question, on the next line without a space between. */
    private boolean beginsAnew(String words) {
        return Wording.answerLabel(words) > 0 || HeadingWords.runIn(words).isPresent() || HeadingWords.label(words).filter(l -> words.substring(0, l.length()).matches("(?s).*[:.–—-][*\\s]*")).isPresent()
            || last().endsWith("?") && Wording.beginsLikeAQuestion(words) && Character.isUpperCase(words.codePointAt(0));
    }

    private boolean isHeading(int i, String words) {
        Line line = lines.get(i).line();
        boolean apart = line.spaced() || lines.get(i).turned() || shape == null || closed;
        if (BOX.matcher(words).lookingAt() && words.length() < 60 && apart) {
            return true;
        }
        int count = words.split("\\s+").length;
        boolean capital = words.replaceFirst("^[“‘\"'(*_\\d.\\s]+", "").matches("(?s)\\p{Lu}.*") || words.matches("\\d{1,2} .*");
        if (!capital || ADDRESS.matcher(words).matches() || nextGoesOn(i)) {
            return false;
        }
        if (HeadingWords.label(words).filter(l -> words.substring(l.length()).matches("(?s).*\\b(should|must)\\b.*")).isPresent()) {
            return false;
        }
        if (HeadingWords.label(words).filter(l -> words.length() - l.length() < 60 && !words.endsWith(".")).isPresent() && (apart || ended())) {
            return true;
        }
        if ((LABELLED.matcher(words.replace("*", "")).matches() || BRIEFING.matcher(words).matches()) && apart && count < 40) {
            return true;
        }
        if (words.length() > 110 || count > 14 || words.matches("(?s).*[.,;]$")) {
            return false;
        }
        boolean known = HeadingWords.kind(words).isPresent() || HeadingWords.tellsAStory(words);
        boolean overList = i + 1 < lines.size() && Marker.at(paper.words(lines.get(i + 1).line())).isPresent();
        boolean brief = count <= 6 && last().length() < 0.7 * width || count <= 8 && overList;
        if (known && (apart || ended() || brief)) {
            return count <= 12;
        }
        if (BOLD.matcher(words).matches() && (apart || words.startsWith("<"))) {
            return !words.contains("?") && !words.matches(".*:\\**");
        }
        if (words.endsWith("?") || words.endsWith(":") || words.matches("(?s).*\\b(should|must|needs? to)\\b.*") && count > 5 || count < 2 && words.length() < 4) {
            return false;
        }
        boolean nextApart = i + 1 < lines.size() && (lines.get(i + 1).line().spaced() || lines.get(i + 1).line().form() instanceof Form.Point
            || Marker.at(paper.words(lines.get(i + 1).line())).filter(Marker::sure).isPresent());
        return apart ? nextApart || words.length() < 0.6 * width : ended() && last().length() < width * 0.95 && words.length() < 0.6 * width;
    }

    private boolean nextGoesOn(int i) {
        if (i + 1 >= lines.size()) {
            return true;
        }
        String next = paper.words(lines.get(i + 1).line());
        return lines.get(i + 1).line().form() instanceof Form.Plain && Character.isLowerCase(next.codePointAt(0)) && Marker.at(next).isEmpty();
    }

    /** Whether the headings before it are numbered so, up to the number before its own. */
    private boolean amongHeadings(Marker marker) {
        return marker.parts() == 0 && marker.number().matches("\\d+") && blocks.stream().filter(b -> b.is(Shape.HEADING) && b.number().matches("\\d+")).map(Block::number)
            .reduce((a, b) -> b).filter(n -> Integer.parseInt(n) == Integer.parseInt(marker.number()) - 1).isPresent();
    }

    /** "2. Recognising signs": short, without an end, and not one of a list of such. */
    private boolean isNumberedHeading(int i, String rest, Marker marker) {
        String words = rest.replaceAll("\\*", "").strip();
        if (words.isEmpty() || words.length() > 110 || words.split("\\s+").length > 14 || !Character.isUpperCase(words.codePointAt(0)) || words.matches("(?s).*[,;!]$")
            || words.endsWith("?") && HeadingWords.kind(words).isEmpty() && !amongHeadings(marker) || marker.style().startsWith("(") || marker.style().equals("1t") || marker.style().equals("R") || i + 1 < lines.size() && nextGoesOn(i)) {
            return false;
        }
        if (HeadingWords.kind(words).isPresent()) {
            return true;
        }
        if (words.endsWith(".") && (words.split("\\s+").length > 8 || marker.parts() > 1) || marker.style().startsWith("a") || marker.style().startsWith("i") || i + 1 >= lines.size()) {
            return false;
        }
        var next = Marker.at(paper.words(lines.get(i + 1).line()));
        if (next.isPresent() && next.get().number().startsWith(marker.number() + ".")) {
            return true;
        }
        boolean sibling = next.isPresent() && !next.get().number().isEmpty() && next.get().style().equals(marker.style());
        boolean inList = stack.stream().anyMatch(s -> s.style().equals(marker.style())) && (follows(marker) || !lines.get(i).line().spaced() || words.split("\\s+").length > 5);
        return !sibling && !inList && !words.endsWith(".") && lines.get(i + 1).line().spaced() && words.split("\\s+").length <= 9;
    }
}
