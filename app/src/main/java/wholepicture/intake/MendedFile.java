package wholepicture.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.intake.Mending.Again;
import wholepicture.intake.Mending.Result;
import wholepicture.intake.Quarantined.Row;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.PlainTable;
import wholepicture.intake.reading.Problem;
import wholepicture.ui.CsvOut;

/**
 * Quarantined rows as a table that can be mended in a spreadsheet program and sent back like any file: each row says in its
 * first cell which row of which delivery it is.
 */
@Component
public class MendedFile {

    /** The heading by which such a file is known. */
    static final String MARK = "quarantined row";
    private static final String PROBLEMS = "what is wrong";
    /** The heading over a resource, which has no columns. */
    private static final String RESOURCE = "resource";
    private static final Pattern MARKED = Pattern.compile("\\s*[Dd](\\d{1,18})[Rr](\\d{1,18})\\s*");
    private static final int AT_ONCE = 500;

    private final Deliveries deliveries;
    private final Quarantined quarantined;
    private final Sources sources;
    private final Mending mending;
    private final Chunks chunks;
    private final Parts parts;

    MendedFile(Deliveries deliveries, Quarantined quarantined, Sources sources, Mending mending, Chunks chunks, Parts parts) {
        this.deliveries = deliveries;
        this.quarantined = quarantined;
        this.sources = sources;
        this.mending = mending;
        this.chunks = chunks;
        this.parts = parts;
    }

    /** The headings of the table of a file's quarantined rows. */
    public static String headings(Part part) {
        var headings = new ArrayList<>(List.of(MARK, PROBLEMS));
        headings.addAll(columns(part));
        return CsvOut.line(headings);
    }

    /** A quarantined row as a row of that table. */
    public static String line(Row row) {
        var cells = new ArrayList<String>();
        cells.add("D%dR%d".formatted(row.delivery(), row.place().number()));
        cells.add(String.join(" ", row.problems().stream().map(Problem::inWords).toList()));
        cells.addAll(row.part().header().isEmpty() ? List.of(row.raw()) : PlainTable.cells(row.raw()));
        return CsvOut.line(cells);
    }

    private static List<String> columns(Part part) {
        return part.header().isEmpty() ? List.of(RESOURCE) : part.header();
    }

    /**
     * Sends every row of the file again, from where reading stopped, inside the works.
     *
     * @throws FileRefused when it is no table
     */
    void read(Delivery delivery, BooleanSupplier goOn) throws IOException, FileRefused {
        var rows = new Rows(delivery, goOn);
        PlainTable.read(sources.file(delivery), rows);
        rows.flush();
    }

    /** @param target the delivery whose row it mends, {@code null} when it mends none; then {@code whyNot} says why */
    private record Line(long number, @Nullable Delivery target, @Nullable Again again, String whyNot) {

        boolean goesWith(Line other) {
            return target == null ? other.target == null : other.target != null && target.id() == other.target.id();
        }
    }

    private final class Rows implements PlainTable.Rows {
        private final Delivery delivery;
        private final BooleanSupplier goOn;
        private final List<Line> lines = new ArrayList<>();
        private List<String> header = List.of();
        private long number = -1;
        private long position;

        Rows(Delivery delivery, BooleanSupplier goOn) {
            this.delivery = delivery;
            this.goOn = goOn;
            this.position = delivery.position();
        }

        @Override
        public boolean row(List<String> cells) {
            number++;
            if (number == 0) {
                header = cells.stream().map(cell -> CsvOut.asItWas(cell.replace("\uFEFF", "").strip())).toList();
                keepPart();
            } else if (number > delivery.position()) {
                add(line(cells.stream().map(CsvOut::asItWas).toList()));
            }
            return goOn.getAsBoolean();
        }

        private void keepPart() {
            var part = new Part(delivery.name(), "quarantined rows, mended", header, null, List.of());
            chunks.keep(delivery, position, new Chunks.Chunk(List.of(), Map.of(0, part), 0));
        }

        private Line line(List<String> cells) {
            var mark = MARKED.matcher(cells.getFirst());
            if (!mark.matches()) {
                return not("The first cell does not say which quarantined row this is.");
            }
            var row = quarantined.find(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2)));
            var target = deliveries.find(Long.parseLong(mark.group(1)));
            if (row.isEmpty() || target.isEmpty() || target.get().agency().id() != delivery.agency().id()) {
                return not("There is no such quarantined row.");
            }
            if (!row.get().isWaiting()) {
                return not("It was mended or set aside before.");
            }
            var again = again(row.get(), cells);
            return again == null ? not("The columns are not those of delivery %d.".formatted(target.get().id()))
                : new Line(number, target.get(), new Again(row.get(), again), "");
        }

        private Line not(String whyNot) {
            return new Line(number, null, null, whyNot);
        }

        /** The row in the order of its own columns, which a spreadsheet program may have changed. */
        private @Nullable String again(Row row, List<String> cells) {
            var mended = new ArrayList<String>();
            for (var column : columns(row.part())) {
                int at = header.indexOf(column.strip());
                if (at < 0) {
                    return null;
                }
                mended.add(at < cells.size() ? cells.get(at) : "");
            }
            if (row.part().header().isEmpty()) {
                return mended.getFirst();
            }
            cells.stream().skip(header.size()).filter(cell -> !cell.isBlank()).forEach(mended::add);
            return PlainTable.line(mended);
        }

        private void add(Line line) {
            if (lines.size() >= AT_ONCE || !lines.isEmpty() && !lines.getLast().goesWith(line)) {
                flush();
            }
            lines.add(line);
        }

        void flush() {
            if (lines.isEmpty()) {
                return;
            }
            var these = List.copyOf(lines);
            lines.clear();
            var target = these.getFirst().target();
            if (target == null) {
                List<Unit> units = these.stream().<Unit>map(line -> notRead(line.number(), line.whyNot())).toList();
                chunks.keep(delivery, position, new Chunks.Chunk(units, Map.of(), 0));
                position += units.size();
            } else {
                mending.resendAll(target, these.stream().map(line -> Objects.requireNonNull(line.again())).toList(),
                    results -> count(results, target));
            }
        }

        private void count(List<Result> results, Delivery target) {
            var counts = Counts.NONE;
            var notRead = new ArrayList<Unit.NotRead>();
            for (int i = 0; i < results.size(); i++) {
                var became = results.get(i).became();
                switch (became) {
                    case NEW, SUPERSEDES, UNCHANGED -> counts = counts.plus(became.counts());
                    case STILL_WRONG -> notRead.add(notRead(position + i + 1, "It is still wrong and waits in delivery %d.".formatted(target.id())));
                    case NOT_READ, SET_ASIDE, NOT_WAITING -> notRead.add(notRead(position + i + 1, "It is %s.".formatted(became.inWords())));
                }
            }
            parts.notRead(delivery.id(), notRead);
            deliveries.advance(delivery.id(), position, 0, counts.plus(new Counts(0, 0, 0, 0, notRead.size())));
            position += results.size();
        }
    }

    private static Unit.NotRead notRead(long number, String reason) {
        return new Unit.NotRead(new Place(number, "", number + 1, "mended row"), "row " + (number + 1), reason);
    }
}
