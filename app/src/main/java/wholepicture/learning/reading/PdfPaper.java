package wholepicture.learning.reading;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;
import wholepicture.learning.reading.PdfPieces.Piece;

/** Reads a PDF by where its words stand on the page, where that says more than their order in the file: columns, tables with rules, drawn bullets. */
final class PdfPaper {

    private static final double FARTHEST_BULLET = 36;
    private static final int LINES_OF_A_FOOT = 3;
    private static final double ANOTHER_SIZE = 1.5;

    private record Page(List<Piece> pieces, List<PdfGrid> grids) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private int tables;

    private PdfPaper() {}

    /** Nothing where the order of the words says all. */
    static Optional<Paper> read(Path file, String name) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = new ArrayList<Page>();
            boolean says = false;
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var drawn = PdfDrawing.of(document.getPage(page));
                var plain = PdfPieces.of(document, page + 1, drawn.down());
                var pieces = bulleted(plain, drawn.bullets());
                var grids = PdfGrid.of(drawn).stream().filter(grid -> pieces.stream().filter(grid::holds).map(grid::column).distinct().count() > 1).toList();
                var columns = grids.isEmpty() ? PdfColumns.read(pieces, width(document, page)) : Optional.<List<Piece>>empty();
                says |= !grids.isEmpty() || columns.isPresent() || pieces.stream().anyMatch(piece -> piece.depth() > 0);
                pages.add(new Page(columns.orElse(pieces), grids));
            }
            return says ? Optional.of(new PdfPaper().paper(name, pages)) : Optional.empty();
        }
    }

    private static double width(PDDocument document, int page) {
        return document.getPage(page).getCropBox().getWidth();
    }

    /** The pieces, those with a bullet before them marked; a bullet farther to the right is of a list within. */
    private static List<Piece> bulleted(List<Piece> pieces, List<Rectangle2D> bullets) {
        var places = bullets.stream().map(bullet -> Math.rint(bullet.getX() / 4)).distinct().sorted().toList();
        return pieces.stream().map(piece -> bullets.stream()
            .filter(b -> b.getMaxX() <= piece.left() && piece.left() - b.getMaxX() < FARTHEST_BULLET && Math.abs(b.getCenterY() - piece.middle()) < piece.height() * 0.5)
            .filter(b -> pieces.stream().noneMatch(other -> other != piece && Math.abs(other.y() - piece.y()) < 1 && other.right() <= piece.left() && other.left() >= b.getMaxX()))
            .findFirst().map(b -> piece.point(1 + depth(places, Math.rint(b.getX() / 4)))).orElse(piece)).toList();
    }

    /** How many lists begin to the left of it, no farther than lists within lists do. */
    private static int depth(List<Double> places, double at) {
        return (int) places.stream().filter(place -> place < at && at - place < 20 && at - place > 2).count();
    }

    private Paper paper(String name, List<Page> pages) {
        Optional<PdfTable> open = Optional.empty();
        for (int at = 0; at < pages.size(); at++) {
            var page = pages.get(at);
            var before = new ArrayList<Piece>();
            int next = 0;
            for (var grid : page.grids().stream().sorted(Comparator.comparingInt(g -> first(page, g))).toList()) {
                int first = first(page, grid);
                IntStream.range(next, first).mapToObj(page.pieces()::get).filter(piece -> page.grids().stream().noneMatch(g -> g.holds(piece))).forEach(before::add);
                next = Math.max(next, first);
                var held = page.pieces().stream().filter(grid::holds).toList();
                if (open.isEmpty() || !open.get().goesOnIn(grid) || before.size() > LINES_OF_A_FOOT) {
                    open.ifPresent(this::write);
                    open = Optional.of(new PdfTable(grid));
                    write(before, at + 1);
                    before.clear();
                }
                open.get().take(at + 1, grid, held);
            }
            var after = IntStream.range(next, page.pieces().size()).mapToObj(page.pieces()::get).filter(piece -> page.grids().stream().noneMatch(g -> g.holds(piece))).toList();
            before.addAll(after);
            if (open.isPresent() && before.size() <= LINES_OF_A_FOOT && at + 1 < pages.size() && goesOn(open.get(), pages.get(at + 1))) {
                continue;
            }
            open.ifPresent(this::write);
            open = Optional.empty();
            write(before, at + 1);
        }
        return new Paper(name, text.toString(), List.copyOf(lines), pages.size());
    }

    private static boolean goesOn(PdfTable table, Page page) {
        return page.grids().stream().min(Comparator.comparingInt(g -> first(page, g))).filter(table::goesOnIn).filter(grid -> first(page, grid) <= LINES_OF_A_FOOT).isPresent();
    }

    private static int first(Page page, PdfGrid grid) {
        return IntStream.range(0, page.pieces().size()).filter(i -> grid.holds(page.pieces().get(i))).findFirst().orElse(0);
    }

    private void write(PdfTable table) {
        table.words().forEach(cell -> line(cell.words(), cell.page(), true, new Form.Cell(tables, cell.row(), cell.column())));
        tables++;
    }

    private void write(List<Piece> pieces, int page) {
        Optional<Piece> above = Optional.empty();
        for (var piece : pieces) {
            boolean spaced = above.filter(a -> piece.y() > a.y() && piece.y() - a.y() < 1.6 * Math.max(a.height(), piece.height()) && piece.left() < a.right()
                && Math.abs(a.height() - piece.height()) < ANOTHER_SIZE).isEmpty();
            line(piece.words(), page, spaced, piece.depth() > 0 && Marker.at(piece.words()).isEmpty() ? new Form.Bulleted(piece.depth()) : new Form.Plain());
            above = Optional.of(piece);
        }
    }

    private void line(String words, int page, boolean spaced, Form form) {
        int start = text.length();
        text.append(words);
        lines.add(new Line(start, text.length(), page, spaced, form));
        text.append('\n');
    }
}
