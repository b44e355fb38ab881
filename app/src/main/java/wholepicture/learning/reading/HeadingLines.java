package wholepicture.learning.reading;

import java.util.List;
import java.util.regex.Pattern;
import wholepicture.learning.reading.Furniture.Kept;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** Says by its shape, and by the lines around it, whether a line is a heading, where no markup says so. */
final class HeadingLines {

    private static final Pattern BOX = Pattern.compile("0\\d\\s+(?=\\p{Lu})");
    private static final Pattern LABELLED = Pattern.compile(
        "(?:case|finding|theme|part|chapter|appendix|section|key line of enquiry|audit|learning theme|priority|box)\\s+([A-Z]|\\d{1,2}|one|two|three|four|five|six)\\b\\s*([:.–—-].*|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRIEFING = Pattern.compile("(?:7|seven|5|five|1|one)[- ]minute (?:briefing|guide|read)s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(https?://|www\\.|@|\\btel(ephone)?\\b[:.]|\\]\\().*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*:?|<(b|strong)>[^<]+</(b|strong)>");

    /** Of headings that only their shape tells: below what Markdown and HTML can say of themselves, and below those that a label tells. */
    static final int PLAIN_LEVEL = 8;

    private static final int LABEL_LEVEL = 7;

    private final Paper paper;
    private final List<Kept> lines;
    private final int width;
    private final Gathering open;
    private final Nesting points;

    /** @param width how long a full line is @param open what was gathered so far @param points the lists that are open */
    HeadingLines(Paper paper, List<Kept> lines, int width, Gathering open, Nesting points) {
        this.paper = paper;
        this.lines = lines;
        this.width = width;
        this.open = open;
        this.points = points;
    }

    /** "03 Key learning", as the boxes of briefings are titled. */
    static boolean isBox(String words) {
        return BOX.matcher(words).lookingAt();
    }

    /** A short paragraph in bold over something that is not: a heading, though its writer gave it no style. */
    boolean isBoldHeading(int i) {
        String words = paper.words(lines.get(i).line());
        boolean over = i + 1 < lines.size() && !(lines.get(i + 1).line().form() instanceof Form.Whole next && next.bold() && paper.words(lines.get(i + 1).line()).endsWith("?"));
        return over && words.split("\\s+").length <= 14 && words.length() <= 110 && !words.matches("(?s).*[.,;]$") && Marker.at(words).isEmpty()
            && HeadingWords.label(words).filter(l -> words.length() > l.length()).isEmpty() && !(words.matches("(?s).*\\b(should|must|needs? to)\\b.*[^?]") && HeadingWords.kind(words).isEmpty());
    }

    static int levelOf(String words) {
        boolean labelled = LABELLED.matcher(words.replace("*", "")).matches() || BRIEFING.matcher(words).matches();
        return labelled ? LABEL_LEVEL : BOLD.matcher(words).matches() ? PLAIN_LEVEL + 1 : PLAIN_LEVEL;
    }

    boolean isHeading(int i, String words) {
        Line line = lines.get(i).line();
        boolean apart = line.spaced() || lines.get(i).turned() || open.isClosed();
        if (isBox(words) && words.length() < 60 && apart) {
            return true;
        }
        int count = words.split("\\s+").length;
        boolean capital = words.replaceFirst("^[“‘\"'(*_\\d.\\s]+", "").matches("(?s)\\p{Lu}.*") || words.matches("\\d{1,2} .*");
        if (!capital || Wording.isAField(words) || ADDRESS.matcher(words).matches() || nextGoesOn(i)) {
            return false;
        }
        if (HeadingWords.label(words).filter(l -> words.substring(l.length()).matches("(?s).*\\b(should|must)\\b.*")).isPresent()) {
            return false;
        }
        if (HeadingWords.label(words).filter(l -> words.length() - l.length() < 60 && !words.endsWith(".")).isPresent() && (apart || open.ended())) {
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
        boolean brief = count <= 6 && open.last().length() < 0.7 * width || count <= 8 && overList;
        if (known && (apart || open.ended() || brief)) {
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
        return apart ? nextApart || words.length() < 0.6 * width : open.ended() && open.last().length() < width * 0.95 && words.length() < 0.6 * width;
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
        return marker.parts() == 0 && marker.number().matches("\\d+") && open.lastNumberedHeading().filter(n -> Integer.parseInt(n) == Integer.parseInt(marker.number()) - 1).isPresent();
    }

    /** "2. Recognising signs": short, without an end, and not one of a list of such. */
    boolean isNumberedHeading(int i, String rest, Marker marker) {
        String words = rest.replaceAll("\\*", "").strip();
        if (words.isEmpty() || words.length() > 110 || words.split("\\s+").length > 14 || !Character.isUpperCase(words.codePointAt(0)) || words.matches("(?s).*[,;!]$")
            || words.endsWith("?") && HeadingWords.kind(words).isEmpty() && !amongHeadings(marker) || marker.style().startsWith("(") || marker.style().equals("1t") || marker.style().equals("R") || i + 1 < lines.size() && nextGoesOn(i)) {
            return false;
        }
        if (HeadingWords.kind(words).isPresent() || words.endsWith("?") && amongHeadings(marker)) {
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
        boolean inList = points.has(marker.style()) && (marker.follows(open.number()) || !lines.get(i).line().spaced() || words.split("\\s+").length > 5);
        return !sibling && !inList && !words.endsWith(".") && lines.get(i + 1).line().spaced() && words.split("\\s+").length <= 9;
    }
}
