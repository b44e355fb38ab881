package wholepicture.learning.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/**
 * Reads a PDF whose pages are laid out in two columns and whose file holds the words row by row, across both: the left column
 * first, then the right; a line over the whole width ends both. Other PDFs say their words in reading order by themselves.
 */
final class PdfColumns {

    private static final int FEWEST_LINES = 5;

    /** Words that stand together on one line. */
    private record Piece(double left, double right, double y, double height, String words) {}

    private PdfColumns() {}

    /** Nothing when no page of it is laid out so. */
    static Optional<Paper> read(Path file, String name) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = new ArrayList<List<Piece>>();
            boolean across = false;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var pieces = new Pieces(page);
                pieces.getText(document);
                double width = document.getPage(page - 1).getCropBox().getWidth();
                var gutter = gutter(pieces.all, width);
                across |= gutter.isPresent() && jumps(pieces.all, gutter.get());
                pages.add(gutter.map(at -> columns(pieces.all, at)).orElseGet(() -> down(pieces.all)));
            }
            return across ? Optional.of(paper(name, pages)) : Optional.empty();
        }
    }

    /** The white space between two columns, in the middle of the page; hardly any line goes over it. */
    private static Optional<Double> gutter(List<Piece> pieces, double width) {
        return java.util.stream.IntStream.rangeClosed(35, 65).mapToObj(percent -> width * percent / 100)
            .filter(x -> pieces.stream().filter(p -> p.left() < x && p.right() > x).count() * 6 <= pieces.size())
            .filter(x -> pieces.stream().filter(p -> p.right() <= x).count() >= FEWEST_LINES && beside(pieces, x) >= FEWEST_LINES)
            .min(Comparator.comparingDouble(x -> Math.abs(x - width / 2)));
    }

    /** How many lines have words on both sides. */
    private static long beside(List<Piece> pieces, double x) {
        return pieces.stream().filter(p -> p.left() >= x && pieces.stream().anyMatch(other -> other.right() <= x && Math.abs(other.y() - p.y()) < p.height() / 2)).count();
    }

    /** Whether the file goes from one column to the other with nearly every line. */
    private static boolean jumps(List<Piece> pieces, double x) {
        var sides = pieces.stream().filter(p -> p.right() <= x || p.left() >= x).map(p -> p.left() >= x).toList();
        long changes = java.util.stream.IntStream.range(1, sides.size()).filter(i -> !sides.get(i).equals(sides.get(i - 1))).count();
        return changes * 3 > sides.size();
    }

    private static List<Piece> columns(List<Piece> pieces, double x) {
        var read = new ArrayList<Piece>();
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var piece : down(pieces)) {
            if (piece.right() <= x) {
                left.add(piece);
            } else if (piece.left() >= x) {
                right.add(piece);
            } else {
                read.addAll(left);
                read.addAll(right);
                left.clear();
                right.clear();
                read.add(piece);
            }
        }
        read.addAll(left);
        read.addAll(right);
        return read;
    }

    private static List<Piece> down(List<Piece> pieces) {
        return pieces.stream().sorted(Comparator.comparingDouble((Piece p) -> Math.rint(p.y())).thenComparingDouble(Piece::left)).toList();
    }

    private static Paper paper(String name, List<List<Piece>> pages) {
        var text = new StringBuilder();
        var lines = new ArrayList<Line>();
        for (int page = 0; page < pages.size(); page++) {
            Optional<Piece> above = Optional.empty();
            for (var piece : pages.get(page)) {
                boolean spaced = above.filter(a -> piece.y() > a.y() && piece.y() - a.y() < 1.6 * Math.max(a.height(), piece.height()) && piece.left() < a.right()).isEmpty();
                int start = text.length();
                text.append(piece.words());
                lines.add(new Line(start, text.length(), page + 1, spaced, new Form.Plain()));
                text.append('\n');
                above = Optional.of(piece);
            }
        }
        return new Paper(name, text.toString(), List.copyOf(lines), pages.size());
    }

    /** Takes the words of a page as they come, cut where a line ends or a wide space stands. */
    private static final class Pieces extends PDFTextStripper {

        private final List<Piece> all = new ArrayList<>();

        Pieces(int page) {
            setStartPage(page);
            setEndPage(page);
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

        private static boolean apart(TextPosition one, TextPosition next) {
            double gap = next.getXDirAdj() - (one.getXDirAdj() + one.getWidthDirAdj());
            return Math.abs(next.getYDirAdj() - one.getYDirAdj()) > one.getFontSizeInPt() / 2 || gap > 1.2 * one.getFontSizeInPt() || gap < -one.getFontSizeInPt();
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
                join(new Piece(first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(), Math.max(first.getFontSizeInPt(), 4), said));
            }
        }

        /** Words of one line that come one after the other are one piece, whatever the file cut between them. */
        private void join(Piece next) {
            var last = all.isEmpty() ? null : all.getLast();
            boolean goesOn = last != null && Math.abs(last.y() - next.y()) < 1 && next.left() >= last.right() - 1 && next.left() - last.right() < next.height();
            if (goesOn && last != null) {
                all.set(all.size() - 1, new Piece(last.left(), next.right(), last.y(), last.height(), last.words() + " " + next.words()));
            } else {
                all.add(next);
            }
        }

        private static boolean blank(StringBuilder words) {
            return words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
        }
    }
}
