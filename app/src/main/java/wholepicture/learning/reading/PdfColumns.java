package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import wholepicture.learning.reading.PdfPieces.Piece;

/**
 * The order in which a page is read whose file holds its words row by row, across two, three or four columns: the columns from the left, each to its
 * foot; a line over the whole width ends them. Other files say their words in reading order by themselves.
 */
final class PdfColumns {

    private static final int FEWEST_LINES = 5;
    private static final double NARROWEST = 90;

    private PdfColumns() {}

    /** Nothing where the page is not laid out so. */
    static Optional<List<Piece>> read(List<Piece> pieces, double width) {
        return gutter(pieces, 0, width).filter(at -> jumps(pieces, at)).map(at -> columns(pieces, at, 0, width));
    }

    /** The white space between columns, nearest to the middle; hardly any line goes over it. */
    private static Optional<Double> gutter(List<Piece> pieces, double from, double to) {
        if (to - from < 2 * NARROWEST) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(25, 75).mapToObj(percent -> from + (to - from) * percent / 100)
            .filter(x -> pieces.stream().filter(p -> p.left() < x && p.right() > x).count() * 6 <= pieces.size())
            .filter(x -> pieces.stream().filter(p -> p.right() <= x).count() >= FEWEST_LINES && beside(pieces, x) >= FEWEST_LINES)
            .min(Comparator.comparingDouble(x -> Math.abs(x - (from + to) / 2)));
    }

    /** How many lines have words on both sides. */
    private static long beside(List<Piece> pieces, double x) {
        return pieces.stream().filter(p -> p.left() >= x && pieces.stream().anyMatch(other -> other.right() <= x && Math.abs(other.y() - p.y()) < p.height() / 2)).count();
    }

    /** Whether the file goes from one column to the other with nearly every line. */
    private static boolean jumps(List<Piece> pieces, double x) {
        var sides = pieces.stream().filter(p -> p.right() <= x || p.left() >= x).map(p -> p.left() >= x).toList();
        long changes = IntStream.range(1, sides.size()).filter(i -> !sides.get(i).equals(sides.get(i - 1))).count();
        return changes * 3 > sides.size();
    }

    private static List<Piece> columns(List<Piece> pieces, double x, double from, double to) {
        var read = new ArrayList<Piece>();
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var piece : down(pieces)) {
            if (piece.right() <= x) {
                left.add(piece);
            } else if (piece.left() >= x) {
                right.add(piece);
            } else {
                end(read, left, right, x, from, to);
                read.add(piece);
            }
        }
        end(read, left, right, x, from, to);
        return read;
    }

    /** A column may itself be two. */
    private static void end(List<Piece> read, List<Piece> left, List<Piece> right, double x, double from, double to) {
        read.addAll(gutter(left, from, x).map(at -> columns(left, at, from, x)).orElseGet(() -> List.copyOf(left)));
        read.addAll(gutter(right, x, to).map(at -> columns(right, at, x, to)).orElseGet(() -> List.copyOf(right)));
        left.clear();
        right.clear();
    }

    private static List<Piece> down(List<Piece> pieces) {
        return pieces.stream().sorted(Comparator.comparingDouble((Piece p) -> Math.rint(p.y())).thenComparingDouble(Piece::left)).toList();
    }
}
