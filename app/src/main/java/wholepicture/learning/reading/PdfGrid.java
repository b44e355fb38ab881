package wholepicture.learning.reading;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wholepicture.learning.reading.PdfDrawing.Drawn;
import wholepicture.learning.reading.PdfPieces.Piece;

/**
 * The rules of one table on one page.
 *
 * @param columns where its columns begin, from the left, and where the last ends
 * @param rows where its rows begin, from the top, and where the last ends
 */
record PdfGrid(List<Double> columns, List<Double> rows) {

    private static final double NEAR = 4;

    /** The tables of a page: rules that touch each other and make at least two columns. */
    static List<PdfGrid> of(Drawn drawn) {
        var groups = new ArrayList<List<Rectangle2D>>();
        Stream.concat(drawn.across().stream(), drawn.down().stream()).forEach(rule -> {
            var wide = new Rectangle2D.Double(rule.getX() - NEAR / 2, rule.getY() - NEAR / 2, rule.getWidth() + NEAR, rule.getHeight() + NEAR);
            var touched = groups.stream().filter(group -> group.stream().anyMatch(other -> wide.intersects(other.getX() - 0.1, other.getY() - 0.1, other.getWidth() + 0.2, other.getHeight() + 0.2))).toList();
            var all = new ArrayList<Rectangle2D>(List.of(rule));
            touched.forEach(all::addAll);
            groups.removeAll(touched);
            groups.add(all);
        });
        return groups.stream().map(PdfGrid::of).filter(grid -> grid.columns.size() > 2 && grid.rows.size() > 1).toList();
    }

    private static PdfGrid of(List<Rectangle2D> rules) {
        return new PdfGrid(places(rules.stream().filter(r -> r.getHeight() > r.getWidth()).map(Rectangle2D::getCenterX)), places(rules.stream().filter(r -> r.getWidth() >= r.getHeight()).map(Rectangle2D::getCenterY)));
    }

    private static List<Double> places(Stream<Double> all) {
        var places = new ArrayList<Double>();
        all.sorted().filter(at -> places.isEmpty() || at - places.getLast() > NEAR).forEach(places::add);
        return places;
    }

    boolean holds(Piece piece) {
        return piece.middle() > rows.getFirst() && piece.middle() < rows.getLast() && piece.left() > columns.getFirst() - NEAR && piece.left() < columns.getLast();
    }

    int row(Piece piece) {
        return place(rows, piece.middle());
    }

    int column(Piece piece) {
        return place(columns, piece.left() + NEAR / 2);
    }

    private static int place(List<Double> from, double at) {
        int place = 0;
        while (place + 2 < from.size() && from.get(place + 1) <= at) {
            place++;
        }
        return place;
    }

    /** Whether the columns are those of the other, as where a table goes on over the page. */
    boolean like(PdfGrid other) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - other.columns.get(i)) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
