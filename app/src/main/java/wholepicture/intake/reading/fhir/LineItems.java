package wholepicture.intake.reading.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Limits;
import wholepicture.intake.reading.ReceivedFile;

/** Walks NDJSON: one resource on each line. A broken line stops only itself. */
final class LineItems implements Items {

    private final ReceivedFile file;
    private final LongConsumer progress;

    LineItems(ReceivedFile file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Whether the first line that says anything is a whole JSON object and others follow it. */
    static boolean isLines(ReceivedFile file) throws IOException {
        try (var in = reader(file)) {
            var first = next(in);
            while (first != null && first.isBlank()) {
                first = next(in);
            }
            var second = first == null ? null : next(in);
            while (second != null && second.isBlank()) {
                second = next(in);
            }
            boolean named = file.name().toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)(\\.gz)?");
            return first != null && (named || second != null && JsonItems.line(first, 1).trouble().isEmpty() && second.strip().startsWith("{"));
        }
    }

    @Override
    public void walk(Taker taker) throws IOException, FileRefused {
        long row = 0;
        long passed = 0;
        try (var in = reader(file)) {
            for (var line = next(in); line != null; line = next(in)) {
                row++;
                passed += line.length() + 1;
                if (line.isBlank()) {
                    continue;
                }
                taker.item(line.length() >= Limits.RESOURCE ? new Item(row, "", "", "", true, Limits.tooLarge()) : JsonItems.line(line.strip(), row));
                progress.accept(passed);
            }
        }
    }

    private static BufferedReader reader(ReceivedFile file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8), 131_072);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The next line; of one that is too long, only as much as shows that it is. */
    private static @Nullable String next(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() < Limits.RESOURCE) {
                line.append((char) c);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
