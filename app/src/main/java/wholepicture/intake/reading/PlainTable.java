package wholepicture.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as it stands, whatever its columns mean. */
public final class PlainTable {

    private PlainTable() {}

    /** The headings of a table and some rows under them. */
    public record Beginning(List<String> header, List<List<String>> rows) {}

    /** Hears the rows of a table. */
    public interface Rows {

        /**
         * @param cells as many as the row has
         * @return whether to go on
         */
        boolean row(List<String> cells);
    }

    /**
     * The headings and at most so many rows.
     *
     * @throws FileRefused when the file is no table that can be read
     */
    public static Beginning beginning(ReceivedFile file, int most) throws IOException, FileRefused {
        var rows = new ArrayList<List<String>>();
        read(file, cells -> {
            rows.add(cells);
            return rows.size() <= most;
        });
        if (rows.isEmpty()) {
            throw new FileRefused("The file is empty.", "Check that the export ran, and send it again.");
        }
        return new Beginning(CsvFile.header(rows.getFirst()), List.copyOf(rows.subList(1, rows.size())));
    }

    /**
     * Every row that is not blank, the headings first, in constant memory.
     *
     * @throws FileRefused when the file is no table that can be read
     */
    public static void read(ReceivedFile file, Rows rows) throws IOException, FileRefused {
        var kind = Kind.of(file);
        if (kind != Kind.TABLE) {
            throw new FileRefused("The file is not a table.", "Send a CSV file.");
        }
        var survey = Survey.of(file);
        try (var bytes = file.open(); var csv = CsvFile.csv(survey, bytes)) {
            for (var record : csv) {
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank()) && !CsvFile.saysSeparator(record) && !rows.row(record.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw CsvFile.tooBig(e);
        }
    }

    /** The cells of one row of CSV, as {@link Sink} tells it. */
    public static List<String> cells(String line) {
        var reader = CsvReader.builder().allowExtraCharsAfterClosingQuote(true).skipEmptyLines(false);
        try (var csv = reader.ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row as CSV. */
    public static String line(List<String> cells) {
        return CsvText.line(cells);
    }

    /** Headings without what does not matter in them: two tables with the same key have the same columns in the same order. */
    public static String key(List<String> header) {
        return header.stream().map(Words::plain).collect(Collectors.joining("|"));
    }
}
