package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wholepicture.learning.reading.PdfPieces.Piece;

/** A table of a PDF, put together over as many pages as it takes. */
final class PdfTable {

    /** A paragraph in a cell. */
    record Words(int page, int row, int column, String words) {}

    private record Printed(int page, Piece piece) {}

    private record Place(int row, int column) {}

    private final PdfGrid grid;
    private final Map<Place, List<Printed>> cells = new TreeMap<>(Comparator.comparingInt(Place::row).thenComparingInt(Place::column));
    private int rows;

    PdfTable(PdfGrid grid) {
        this.grid = grid;
    }

    boolean goesOnIn(PdfGrid next) {
        return grid.like(next);
    }

    /** Takes what stands in the rules of one page. The heads that are printed again are left out; a row that the page broke goes on. */
    void take(int page, PdfGrid here, List<Piece> pieces) {
        Map<Integer, List<Piece>> byRow = new TreeMap<>(pieces.stream().collect(Collectors.groupingBy(here::row)));
        boolean first = true;
        for (var row : byRow.values()) {
            boolean goesOn = first && rows > 0 && row.stream().noneMatch(piece -> here.column(piece) == 0);
            boolean heads = first && rows > 0 && inOrder(row).equals(inOrder(at(0)));
            if (!heads) {
                int to = goesOn ? rows - 1 : rows++;
                row.forEach(piece -> cells.computeIfAbsent(new Place(to, here.column(piece)), place -> new ArrayList<>()).add(new Printed(page, piece)));
            }
            first = false;
        }
    }

    private List<Piece> at(int row) {
        return cells.entrySet().stream().filter(cell -> cell.getKey().row() == row).flatMap(cell -> cell.getValue().stream()).map(Printed::piece).toList();
    }

    private static String inOrder(List<Piece> pieces) {
        return pieces.stream().map(Piece::words).sorted().collect(Collectors.joining(" "));
    }

    /** Row by row, in each the columns from the left. */
    List<Words> words() {
        var words = new ArrayList<Words>();
        cells.forEach((place, printed) -> paragraphs(place, printed, words));
        return words;
    }

    private static void paragraphs(Place place, List<Printed> printed, List<Words> words) {
        var lines = printed.stream().sorted(Comparator.comparingInt(Printed::page).thenComparingDouble(p -> Math.rint(p.piece().y())).thenComparingDouble(p -> p.piece().left())).toList();
        var open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean begins = i > 0 && begins(lines.get(i - 1), line);
            if (begins) {
                words.add(new Words(lines.get(i - 1).page(), place.row(), place.column(), open.toString()));
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : " ").append(line.piece().depth() > 0 && Marker.at(line.piece().words()).isEmpty() ? "• " : "").append(line.piece().words());
        }
        words.add(new Words(lines.getLast().page(), place.row(), place.column(), open.toString()));
    }

    private static boolean begins(Printed above, Printed line) {
        if (line.piece().depth() > 0 || Marker.at(line.piece().words()).filter(Marker::sure).isPresent()) {
            return true;
        }
        return above.page() == line.page() && line.piece().y() - above.piece().y() > 1.7 * Math.max(above.piece().height(), line.piece().height());
    }
}
