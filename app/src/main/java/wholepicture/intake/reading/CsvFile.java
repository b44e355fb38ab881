package wholepicture.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row: a template, an agency's own columns through a mapping, or a school census. */
final class CsvFile {

    private final ReceivedFile file;
    private final ReadingContext context;
    private final Teller teller;

    CsvFile(ReceivedFile file, ReadingContext context, Teller teller) {
        this.file = file;
        this.context = context;
        this.teller = teller;
    }

    void read() throws IOException, FileRefused {
        var survey = Survey.of(file);
        try (var bytes = new Counted(file.open(), teller::progress); var csv = csv(survey, bytes)) {
            rows(survey, csv.iterator());
        } catch (CsvParseException e) {
            throw tooBig(e);
        }
    }

    static CsvReader<CsvRecord> csv(Survey survey, InputStream bytes) throws IOException {
        return CsvReader.builder().fieldSeparator(survey.separator()).skipEmptyLines(false)
            .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).maxBufferSize(Limits.LINE * 4)
            .build(CsvRecordHandler.builder().maxFields(Limits.COLUMNS).maxFieldSize(Limits.LINE * 2).maxRecordSize(Limits.LINE * 4).build(),
                survey.reader(bytes));
    }

    private void rows(Survey survey, Iterator<CsvRecord> records) throws FileRefused {
        long number = 0;
        @Nullable Table table = null;
        boolean any = false;
        while (records.hasNext()) {
            var record = records.next();
            number++;
            if (record.getFieldCount() == 1 && record.getField(0).isBlank() || table == null && saysSeparator(record)) {
                continue;
            }
            if (table == null) {
                table = table(header(record.getFields()), survey);
                continue;
            }
            if (!any) {
                teller.begins(table.part());
                any = true;
            }
            row(table, number, record.getFields());
        }
        if (table == null) {
            throw new FileRefused("The file is empty.", "Check that the export ran, and send it again.");
        }
        if (!any) {
            throw new FileRefused("The file has headings but not one row under them.", "Check that the export ran, and send it again with its rows.");
        }
    }

    /** Excel's own first line, {@code sep=;}, which says how the cells are parted and is no heading. */
    static boolean saysSeparator(CsvRecord record) {
        return record.getFieldCount() < 3 && record.getField(0).startsWith("sep=");
    }

    /** How the rows are to be read. {@code columns} is what fills which field; {@code example} is a row to be passed over. */
    private record Table(Part part, RowReader reader, Columns columns, List<String> example) {}

    private Table table(List<String> header, Survey survey) throws FileRefused {
        var problems = new ArrayList<>(headerProblems(header));
        @Nullable Mapping mapping = context.mapping(header).orElse(null);
        var census = CensusRows.of(header, file.name());
        var template = Template.withHeader(header);
        var remarks = new ArrayList<>(survey.remarks());
        if (mapping != null && (Columns.problems(mapping, header).isEmpty() || census.isEmpty() && template.isEmpty())) {
            problems.addAll(Columns.problems(mapping, header));
            refuseIfAny(problems);
            return mapped(mapping, header, remarks);
        }
        refuseIfAny(problems);
        if (census.isPresent()) {
            var part = new Part(file.name(), census.get().format(), header, null, remarks);
            return new Table(part, census.get(), Columns.of(Template.PEOPLE, header), List.of());
        }
        if (template.isPresent()) {
            return filled(template.get(), header, remarks);
        }
        throw unknown(header);
    }

    private Table mapped(Mapping mapping, List<String> header, List<Remark> remarks) {
        var columns = Columns.of(mapping, header);
        var reader = new TemplateRows(mapping.template());
        others(columns, reader, remarks);
        var format = "own columns, read as " + mapping.template().title().toLowerCase(Locale.ROOT);
        return new Table(new Part(file.name(), format, header, mapping.template(), remarks), reader, columns, List.of());
    }

    private Table filled(Template template, List<String> header, List<Remark> remarks) {
        var columns = Columns.of(template, header);
        var reader = new TemplateRows(template);
        others(columns, reader, remarks);
        var example = header.stream().map(heading -> template.fields().stream()
            .filter(field -> Words.plain(field.name()).equals(Words.plain(heading))).findFirst().map(Field::example).orElse("")).toList();
        return new Table(new Part(file.name(), template.title().toLowerCase(Locale.ROOT) + " template", header, template, remarks), reader, columns,
            example);
    }

    private static void others(Columns columns, TemplateRows reader, List<Remark> remarks) {
        var others = columns.others();
        if (!others.isEmpty()) {
            remarks.add(new Remark("", "", "These columns are not of the %s template; they %s: %s.".formatted(
                reader.what(), reader.keptWhere(), String.join(", ", others))));
        }
    }

    static List<String> header(List<String> fields) {
        int last = fields.size();
        while (last > 1 && fields.get(last - 1).isBlank()) {
            last--;
        }
        var header = new ArrayList<String>(last);
        for (int i = 0; i < last; i++) {
            header.add(Cells.tidy(fields.get(i)));
        }
        return header;
    }

    private static List<Problem> headerProblems(List<String> header) {
        var problems = new ArrayList<Problem>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var plain = Words.plain(header.get(i));
            if (plain.isEmpty()) {
                problems.add(new Problem(1, "column " + (i + 1), header.get(i), "This column has no heading.", "Give it one, or take the column out."));
                continue;
            }
            var before = seen.putIfAbsent(plain, i + 1);
            if (before != null) {
                problems.add(new Problem(1, header.get(i), "", "Columns %d and %d have the same heading.".formatted(before, i + 1),
                    "Rename one of them, or take it out."));
            }
        }
        return problems;
    }

    private static void refuseIfAny(List<Problem> problems) throws FileRefused {
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
    }

    private static HeadingsNotKnown unknown(List<String> header) {
        var nearest = Template.nearest(header);
        var missing = nearest.missing(header.stream().map(Words::plain).collect(Collectors.toSet()));
        var problems = new ArrayList<Problem>();
        problems.add(Problem.ofFile("The headings are not those of a template or of a school census: %s.".formatted(
            String.join(", ", header.subList(0, Math.min(header.size(), 12))) + (header.size() > 12 ? " …" : "")),
            "Use the headings of a template, or save a mapping that says which column is what."));
        for (var each : missing) {
            problems.add(new Problem(1, each, "", "The %s template, which is nearest, needs this column.".formatted(Words.say(nearest)),
                nearest.field(each).meaning()));
        }
        return new HeadingsNotKnown(problems);
    }

    private void row(Table table, long number, List<String> fields) {
        int width = table.part().header().size();
        var cells = new Cells(number, table.part().header(), fields);
        if (cells.blank()) {
            teller.notRead(number, table.reader().what(), "row " + number, "The row is empty.");
            return;
        }
        if (fields.size() != width && !cells.overhangsOnlyBlanks()) {
            teller.bad(number, table.reader().what(), List.of(new Problem(number, "", "",
                "The row has %d cells, the headings are %d.".formatted(fields.size(), width),
                "Put quotation marks around text that contains the character between cells or a line break.")), CsvText.line(fields));
            return;
        }
        if (!table.example().isEmpty() && table.example().equals(cells.tidied())) {
            teller.notRead(number, table.reader().what(), "row " + number, "It is the template's invented example.");
            return;
        }
        var row = new Row(table.columns(), cells.tidied(), number, context, teller);
        cells.problems().forEach(row::problem);
        var arrivals = table.reader().read(row);
        var raw = CsvText.line(fields.size() > width ? fields.subList(0, width) : fields);
        if (!row.problems().isEmpty()) {
            teller.bad(number, table.reader().what(), List.copyOf(row.problems()), raw);
        } else {
            row.remarks().addAll(cells.remarks());
            teller.row(number, table.reader().what(), arrivals, List.copyOf(row.remarks()), raw);
        }
    }

    static FileRefused tooBig(CsvParseException e) {
        var said = String.valueOf(e.getMessage());
        var cause = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        return new FileRefused("A row is larger than a table's can be, or a quotation mark is wrong (%s).".formatted((said + " " + cause).strip()),
            "Look at that line: usually a quotation mark opens there and closes much later.");
    }
}
