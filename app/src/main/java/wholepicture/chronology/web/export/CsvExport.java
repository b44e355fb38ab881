package wholepicture.chronology.web.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import wholepicture.chronology.web.LineView;
import wholepicture.ui.Tag;
import wholepicture.ui.CsvOut;

/** One row for each line, written as it is read; the cover stands above, and the reference in every row. */
final class CsvExport {

    private static final List<String> HEAD = List.of("Reference", "Happened", "Time", "Date uncertain", "Whose", "Title", "Kind, agency, author",
        "Outcome", "Voice", "Description", "What it may mean", "Present", "Marks", "Added later", "Source");

    private final Writer out;
    private final Cover cover;

    CsvExport(OutputStream out, Cover cover) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.cover = cover;
    }

    void write(Exports exports, Exports.Chosen chosen) throws IOException {
        out.write(CsvOut.MARK + CsvOut.line(List.of(cover.title())));
        for (var row : cover.rows()) {
            out.write(CsvOut.line(List.of(row.key(), row.value())));
        }
        out.write(CsvOut.line(List.of("Caution", Cover.CAUTION)) + CsvOut.line(List.of("Limits", Cover.LIMITS)) + "\r\n" + CsvOut.line(HEAD));
        exports.read(chosen, this::line);
        out.flush();
    }

    private void line(LineView line) {
        try {
            out.write(CsvOut.line(List.of(cover.reference(), line.machineDay(), line.time(), line.vague(), line.whose(), line.title(), line.by(), line.outcome(),
                line.voice(), line.description(), line.analysis(), line.present(), line.tags().stream().map(Tag::text).collect(Collectors.joining("; ")),
                line.added().stream().map(one -> "%s: %s (%s)".formatted(one.head(), one.words(), one.by())).collect(Collectors.joining("\n")),
                line.provenance("; "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
