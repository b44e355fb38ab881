package wholepicture.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.store.CommandLine;

/** {@code ./run export-journal FILE}: a copy of the journal in JSON lines, the head of the chain on the last line. */
@Component
class ExportJournal implements CommandLine {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JournalCopy copy;

    ExportJournal(JournalCopy copy) {
        this.copy = copy;
    }

    @Override
    public String name() {
        return "export-journal";
    }

    @Override
    public int run(List<String> words) {
        if (words.size() != 1) {
            throw new Misunderstood("export-journal takes one file name.");
        }
        Path file = Path.of(words.getFirst());
        if (Files.exists(file)) {
            System.err.println("%s is there already; choose another name.".formatted(file));
            return 1;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            var head = copy.read(row -> line(out, row));
            line(out, Map.of("head", head));
            System.out.println("%d rows of the journal are in %s.".formatted(head.seq(), file));
            return 0;
        } catch (IOException e) {
            System.err.println("%s cannot be written: %s".formatted(file, e.getMessage()));
            return 1;
        }
    }

    private static void line(BufferedWriter out, Object value) {
        try {
            out.write(JSON.writeValueAsString(value));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
