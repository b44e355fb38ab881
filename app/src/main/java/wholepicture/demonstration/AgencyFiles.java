package wholepicture.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what each agency would send as files of the CSV templates, a folder for each agency. */
public final class AgencyFiles {

    private final Partnership partnership;

    public AgencyFiles(Partnership partnership) {
        this.partnership = partnership;
    }

    /** @return the files written, in the order in which they are best sent: people first */
    public List<Path> write(String agencyCode, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Template, CsvWriter> open = new EnumMap<>(Template.class);
        try {
            partnership.arrivals(agencyCode).flatMap(arrival -> Template.rows(arrival).stream())
                .forEach(row -> open.computeIfAbsent(row.template(), template -> begin(folder, template)).writeRecord(row.cells()));
        } finally {
            for (var writer : open.values()) {
                writer.close();
            }
        }
        return new ArrayList<>(open.keySet().stream().map(template -> folder.resolve(template.fileName())).toList());
    }

    private static CsvWriter begin(Path folder, Template template) {
        try {
            var writer = CsvWriter.builder().build(folder.resolve(template.fileName()));
            writer.writeRecord(template.columns());
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written in %s".formatted(template.fileName(), folder), e);
        }
    }
}
