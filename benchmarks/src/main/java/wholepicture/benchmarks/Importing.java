package wholepicture.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import wholepicture.store.Server;

/** The same file, by our import and by PostgreSQL's own COPY into a table of text, one after the other; and the memory that a file takes. */
final class Importing {

    private final Server server;
    private final County county;
    private final Options options;

    Importing(Server server, County county, Options options) {
        this.server = server;
        this.county = county;
        this.options = options;
    }

    void run() throws Exception {
        System.out.println("\nImport beside COPY of the same file");
        long rows = options.number("rows", 1_000_000);
        take(rows / 10);
        take(rows);
    }

    private void take(long rows) throws Exception {
        Path file = file(rows);
        long heap;
        County.Import ours;
        try (var watch = new HeapWatch()) {
            ours = county.take("community", file);
            heap = watch.highest();
        }
        double copy = copy(file);
        System.out.printf("  COPY into a table of text:    %,12d rows %10.1f s %,10.0f rows/s   ours takes %.1f times as long, holding %,d MiB at most%n",
            ours.rows(), copy, ours.rows() / copy, ours.seconds() / copy, heap >> 20);
        Files.delete(file);
    }

    /** Entries of the people who are there, under numbers that were never sent: the town's own file, again and again until it is long enough. */
    private Path file(long rows) throws IOException {
        Path file = Files.createTempFile(options.folder(), "import", ".csv");
        Path source = options.folder().resolve("files/community/chronology.csv");
        try (var out = Files.newBufferedWriter(file)) {
            long written = 0;
            for (int pass = 0; written < rows; pass++) {
                written += pass(source, out, Long.toString(System.nanoTime(), 36), pass == 0, rows - written);
            }
        }
        return file;
    }

    private static long pass(Path source, BufferedWriter out, String mark, boolean header, long most) throws IOException {
        try (var in = Files.newBufferedReader(source)) {
            String names = in.readLine();
            if (header) {
                out.write(names);
                out.newLine();
            }
            long written = 0;
            for (String line = in.readLine(); line != null && written < most; line = in.readLine(), written++) {
                int first = line.indexOf(',');
                out.write(line.substring(0, first + 1) + mark + line.substring(first + 1));
                out.newLine();
            }
            if (written == 0) {
                throw new IllegalStateException(source + " has no rows");
            }
            return written;
        }
    }

    private double copy(Path file) throws Exception {
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password()); var s = c.createStatement();
            InputStream in = Files.newInputStream(file)) {
            String header;
            try (var lines = Files.lines(file)) {
                header = lines.findFirst().orElseThrow();
            }
            s.execute("drop table if exists public.copied");
            s.execute("create table public.copied (" + Arrays.stream(header.split(",")).map(name -> name + " text").collect(Collectors.joining(", ")) + ")");
            long began = System.nanoTime();
            c.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.copied from stdin (format csv, header true)", in);
            double seconds = (System.nanoTime() - began) / 1e9;
            s.execute("drop table public.copied");
            return seconds;
        }
    }
}
