package wholepicture.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wholepicture.arrivals.Arrival;

/** A sink that remembers what it was told. */
final class Heard implements Sink {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    record Read(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {}

    record Bad(Place place, List<Problem> problems, String raw) {}

    record NotRead(Place place, String what, String reason) {}

    final List<Part> parts = new ArrayList<>();
    final List<Read> rows = new ArrayList<>();
    final List<Bad> bad = new ArrayList<>();
    final List<NotRead> notRead = new ArrayList<>();
    final List<Place> places = new ArrayList<>();

    static Heard from(String name, String content) throws IOException, FileRefused {
        return from(name, content, ReadingContext.on(TODAY));
    }

    static Heard from(String name, String content, ReadingContext context) throws IOException, FileRefused {
        return from(ReceivedFile.of(name, content.getBytes(StandardCharsets.UTF_8)), context);
    }

    static Heard from(ReceivedFile file, ReadingContext context) throws IOException, FileRefused {
        var heard = new Heard();
        Readers.read(file, context, heard);
        return heard;
    }

    /** All arrivals of one kind, in order. */
    <A extends Arrival> List<A> all(Class<A> kind) {
        return rows.stream().flatMap(row -> row.arrivals().stream()).filter(kind::isInstance).map(kind::cast).toList();
    }

    <A extends Arrival> A only(Class<A> kind) {
        var all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError("Not one %s but %s; bad: %s; not read: %s".formatted(kind.getSimpleName(), all, bad, notRead));
        }
        return all.getFirst();
    }

    /** Every remark of every row. */
    List<Remark> remarks() {
        return rows.stream().flatMap(row -> row.remarks().stream()).toList();
    }

    @Override
    public void begins(Part part) {
        parts.add(part);
    }

    @Override
    public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
        places.add(place);
        rows.add(new Read(place, arrivals, remarks, raw));
    }

    @Override
    public void bad(Place place, List<Problem> problems, String raw) {
        places.add(place);
        bad.add(new Bad(place, problems, raw));
    }

    @Override
    public void notRead(Place place, String what, String reason) {
        places.add(place);
        notRead.add(new NotRead(place, what, reason));
    }

    /** The folder of real files beside the repository, where it is. */
    static Optional<Path> realData() {
        for (var folder = Objects.requireNonNull(Path.of("").toAbsolutePath()); folder != null; folder = folder.getParent()) {
            var data = folder.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
