package wholepicture.learning.reading;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the words of a PDF's page as its file holds them, cut where a line ends or a wide space stands. */
final class PdfPieces extends PDFTextStripper {

    /**
     * Words that stand together on one line; the places are in points from the left and the top of the page.
     *
     * @param y of the line on which the letters stand
     * @param depth of the point of a list that begins here, whose bullet is drawn and not written; 0 when none does
     */
    record Piece(double left, double right, double y, double height, String words, int depth) {

        double middle() {
            return y - height * 0.35;
        }

        Piece point(int at) {
            return new Piece(left, right, y, height, words, at);
        }
    }

    private final List<Piece> all = new ArrayList<>();
    private final List<Rectangle2D> rules;

    private PdfPieces(int page, List<Rectangle2D> rules) {
        this.rules = rules;
        setStartPage(page);
        setEndPage(page);
    }

    /** @param page counted from 1 @param rules drawn down the page, as between the cells of a table */
    static List<Piece> of(PDDocument document, int page, List<Rectangle2D> rules) throws IOException {
        var pieces = new PdfPieces(page, rules);
        pieces.getText(document);
        return pieces.all;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        int from = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size() || apart(positions.get(i - 1), positions.get(i))) {
                add(positions.subList(from, i));
                from = i;
            }
        }
    }

    private boolean apart(TextPosition one, TextPosition next) {
        double gap = next.getXDirAdj() - (one.getXDirAdj() + one.getWidthDirAdj());
        return Math.abs(next.getYDirAdj() - one.getYDirAdj()) > one.getFontSizeInPt() / 2 || gap > 1.2 * one.getFontSizeInPt() || gap < -one.getFontSizeInPt()
            || ruled(one.getXDirAdj() + one.getWidthDirAdj(), next.getXDirAdj(), one.getYDirAdj() - one.getFontSizeInPt() * 0.35);
    }

    /** Whether a rule stands between the two at this height. */
    private boolean ruled(double right, double left, double y) {
        return rules.stream().anyMatch(rule -> rule.getCenterX() > right - 1 && rule.getCenterX() < left + 1 && rule.getMinY() <= y && rule.getMaxY() >= y);
    }

    private void add(List<TextPosition> positions) {
        var words = new StringBuilder();
        for (int i = 0; i < positions.size(); i++) {
            var at = positions.get(i);
            if (i > 0 && at.getXDirAdj() - positions.get(i - 1).getXDirAdj() - positions.get(i - 1).getWidthDirAdj() > 0.25 * at.getWidthOfSpace() && !blank(words) && !at.getUnicode().isBlank()) {
                words.append(' ');
            }
            words.append(at.getUnicode());
        }
        var said = words.toString().strip();
        if (!said.isEmpty()) {
            var first = positions.getFirst();
            var last = positions.getLast();
            join(new Piece(first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(), Math.max(first.getFontSizeInPt(), 4), said, 0));
        }
    }

    /** Words of one line that come one after the other are one piece, whatever the file cut between them. */
    private void join(Piece next) {
        var last = all.isEmpty() ? null : all.getLast();
        boolean goesOn = last != null && Math.abs(last.y() - next.y()) < 1 && next.left() >= last.right() - 1 && next.left() - last.right() < next.height()
            && !ruled(last.right(), next.left(), next.middle());
        if (goesOn && last != null) {
            all.set(all.size() - 1, new Piece(last.left(), next.right(), last.y(), last.height(), last.words() + " " + next.words(), 0));
        } else {
            all.add(next);
        }
    }

    private static boolean blank(StringBuilder words) {
        return words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
    }
}
