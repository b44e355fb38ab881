package wholepicture.learning.reading;

import java.util.List;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Furniture.Kept;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** Puts a document's lines together into headings, points and paragraphs, by what its markup says or else by the shape of the lines. */
final class Outline {

    private static final int FEWEST_LINES = 5;

    private final Paper paper;
    private final List<Kept> lines;
    private final int width;
    private final boolean wholeLines;
    private final Gathering open;
    private final Nesting points;
    private final HeadingLines headings;

    private Outline(Paper paper) {
        this.paper = paper;
        this.lines = Furniture.removed(paper);
        this.width = width(paper);
        this.wholeLines = areWhole(paper);
        this.open = new Gathering(paper.text());
        this.points = new Nesting(paper.text());
        this.headings = new HeadingLines(paper, lines, width, open, points);
    }

    static List<Block> of(Paper paper) {
        var outline = new Outline(paper);
        for (int i = 0; i < outline.lines.size(); i++) {
            outline.take(i);
        }
        outline.open.close();
        return outline.open.blocks();
    }

    /** How long a full line is, where lines are printed ones. */
    private static int width(Paper paper) {
        int[] lengths = paper.lines().stream().filter(l -> l.form() instanceof Form.Plain).mapToInt(l -> l.end() - l.start()).sorted().toArray();
        return lengths.length == 0 ? 80 : Math.clamp(lengths[(int) (lengths.length * 0.8)], 40, 130);
    }

    /** Whether its lines are sentences, none of them broken over two: nearly all end with a stop. */
    private static boolean areWhole(Paper paper) {
        var lines = paper.lines().stream().filter(l -> l.form() instanceof Form.Plain).map(paper::words).filter(words -> Wording.count(words) > 3).toList();
        return lines.size() >= FEWEST_LINES && lines.stream().filter(words -> words.matches("(?s).*[.?!]$")).count() * 10 >= lines.size() * 8L;
    }

    private void take(int i) {
        Line line = lines.get(i).line();
        if (isBrokenOff(line)) {
            open.add(line);
            return;
        }
        switch (line.form()) {
            case Form.Title title -> {
                open.close();
                String words = paper.words(line);
                var marker = Marker.at(words).filter(m -> !m.number().isEmpty());
                heading(line, marker.map(Marker::length).orElse(0), title.level(), marker.map(Marker::number).orElse(""), marker.map(Marker::parts).orElse(0));
            }
            case Form.Point point -> {
                open.close();
                points.end();
                open.begin(Shape.POINT, point.depth(), line, 0, point.number(), 0);
                open.isWhole();
            }
            case Form.Bulleted point -> {
                open.close();
                points.end();
                open.begin(Shape.POINT, point.depth(), line, 0, "", 0);
            }
            case Form.Cell where -> {
                open.close();
                open.in(where);
                String words = paper.words(line);
                var marker = Marker.at(words);
                marker.ifPresentOrElse(m -> open.begin(Shape.POINT, Math.max(1, where.depth()), line, m.length(), m.number(), m.parts()),
                    () -> open.begin(where.depth() > 0 ? Shape.POINT : Shape.PARAGRAPH, where.depth(), line, 0, "", 0));
                open.isWhole();
            }
            case Form.Whole whole -> {
                open.close();
                if (whole.bold() && headings.isBoldHeading(i)) {
                    heading(line, 0, HeadingLines.PLAIN_LEVEL, "", 0);
                } else {
                    plain(i, line);
                }
                open.isWhole();
            }
            case Form.Plain _ -> plain(i, line);
        }
    }

    /** A sentence that its writer broke into two lines, within one paragraph or cell. */
    private boolean isBrokenOff(Line line) {
        String words = paper.words(line);
        return !line.spaced() && open.isBeside(line.form()) && !open.ended() && Character.isLowerCase(words.codePointAt(0)) && Marker.at(words).isEmpty();
    }

    private void plain(int i, Line line) {
        String words = paper.words(line);
        var marker = Marker.at(words).filter(m -> m.sure() || mayBegin(i, m));
        if (marker.isPresent()) {
            numberedOrPoint(i, line, words, marker.get());
        } else if (headings.isHeading(i, words)) {
            open.close();
            heading(line, HeadingLines.isBox(words) ? 3 : 0, HeadingLines.levelOf(words), HeadingLines.isBox(words) ? words.substring(0, 2) : "", 0);
        } else if (goesOn(i, words)) {
            open.add(line);
        } else {
            open.close();
            points.end();
            open.begin(Shape.PARAGRAPH, 0, line, 0, "", 0);
        }
    }

    /** A dash or a number may be of the sentence: it begins a point where a sentence has ended, or among points of its kind. */
    private boolean mayBegin(int i, Marker marker) {
        Line line = lines.get(i).line();
        return open.isClosed() || line.spaced() || lines.get(i).turned() && open.ended() || open.ended() || open.is(Shape.HEADING)
            || open.is(Shape.POINT) && (marker.number().isEmpty() || marker.follows(open.number())) && points.has(marker.style());
    }

    private void numberedOrPoint(int i, Line line, String words, Marker marker) {
        String rest = words.substring(marker.length());
        if (!marker.number().isEmpty() && headings.isNumberedHeading(i, rest, marker)) {
            open.close();
            heading(line, marker.length(), marker.parts() > 1 ? HeadingLines.PLAIN_LEVEL + marker.parts() - 1 : HeadingLines.PLAIN_LEVEL, marker.number(), Math.max(1, marker.parts()));
            return;
        }
        open.close();
        open.begin(Shape.POINT, points.depth(line, marker), line, marker.length(), marker.number(), marker.parts());
    }

    private void heading(Line line, int skip, int at, String numbered, int of) {
        points.end();
        open.begin(Shape.HEADING, at, line, skip, numbered, of);
        open.close();
    }

    private boolean goesOn(int i, String words) {
        if (open.isClosed() || open.is(Shape.HEADING)) {
            return false;
        }
        boolean apart = lines.get(i).line().spaced() || lines.get(i).turned();
        if (!open.isEmpty() && open.ended() && beginsAnew(words)) {
            return false;
        }
        if (open.isEmpty() || !apart) {
            boolean paragraphEnds = open.ended() && (wholeLines || open.last().length() < 0.6 * width) && Character.isUpperCase(words.codePointAt(0));
            return !paragraphEnds;
        }
        boolean lower = Character.isLowerCase(words.codePointAt(0)) || words.matches("[(&,;–—-].*");
        if (!open.ended()) {
            return lower || lines.get(i).turned() && open.last().length() >= 0.7 * width && open.last().length() < 2 * width;
        }
        return lines.get(i).turned() && open.is(Shape.POINT) && open.last().length() >= 0.75 * width && open.last().length() < 1.5 * width && !lower;
    }

    /** "Recommendation 3:", "Police response:", or a question after a question, on the next line without a space between. */
    private boolean beginsAnew(String words) {
        return Wording.answerLabel(words) > 0 || HeadingWords.runIn(words).isPresent() || HeadingWords.label(words).filter(l -> words.substring(0, l.length()).matches("(?s).*[:.–—-][*\\s]*")).isPresent()
            || open.last().endsWith("?") && Wording.beginsLikeAQuestion(words) && Character.isUpperCase(words.codePointAt(0));
    }
}
