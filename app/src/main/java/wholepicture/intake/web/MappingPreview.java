package wholepicture.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.PlainTable;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;

/** The first rows of a table as a mapping would read them. Nothing is kept. @param refusal what is wrong with the whole */
public record MappingPreview(String sum, List<Row> rows, List<String> refusal) {

    /** @param says what would be taken in; empty for a row that would wait. @param problems why it would wait, or what was noticed */
    public record Row(String place, List<String> says, List<String> problems, boolean isGood) {}

    static MappingPreview of(PlainTable.Beginning table, Mapping mapping, LocalDate today) {
        var text = new StringBuilder(PlainTable.line(table.header())).append('\n');
        table.rows().forEach(row -> text.append(PlainTable.line(row)).append('\n'));
        var heard = new Heard();
        try {
            Readers.read(ReceivedFile.of("preview.csv", text.toString().getBytes(StandardCharsets.UTF_8)), ReadingContext.on(today).with(mapping), heard);
        } catch (FileRefused e) {
            return new MappingPreview("", List.of(), e.problems().stream().map(Problem::inWords).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long good = heard.rows.stream().filter(Row::isGood).count();
        return new MappingPreview("%d of the first %d rows would be taken in".formatted(good, heard.rows.size()), heard.rows, List.of());
    }

    private static final class Heard implements Sink {
        private final List<Row> rows = new ArrayList<>();

        @Override
        public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
            rows.add(new Row(place.inWords(), arrivals.stream().map(InWords::arrival).toList(),
                remarks.stream().map(r -> (r.column().isBlank() ? "" : r.column() + ": ") + r.sentence()).toList(), true));
        }

        @Override
        public void bad(Place place, List<Problem> problems, String raw) {
            rows.add(new Row(place.inWords(), List.of(), problems.stream().map(QuarantinePage::problem).toList(), false));
        }

        @Override
        public void notRead(Place place, String what, String reason) {
            rows.add(new Row(place.inWords(), List.of(), List.of(reason), false));
        }
    }
}
