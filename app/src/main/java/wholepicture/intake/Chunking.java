package wholepicture.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.Chunks.Chunk;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;

/** Gathers what is read of a file into chunks, and hands each on when it is full. */
final class Chunking implements Sink {

    private static final int MOST_UNITS = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    /** The file holds more than one chunk. */
    private static final class MoreThanOne extends RuntimeException {
        MoreThanOne() {
            super(null, null, false, false);
        }
    }

    private final long skip;
    private final Consumer<Chunk> full;

    private List<Unit> units = new ArrayList<>();
    private Map<Integer, Part> beginning = new HashMap<>();
    private int part = -1;
    private int characters;
    private long bytes;

    /** @param skip how many units were kept before and are not told again */
    Chunking(long skip, Consumer<Chunk> full) {
        this.skip = skip;
        this.full = full;
    }

    /** All that the file holds, read here and now; empty when that is nothing, or more than one chunk. */
    static Optional<Chunk> whole(Reading.Source source) throws IOException, FileRefused {
        var all = new ArrayList<Chunk>(1);
        var chunking = new Chunking(0, chunk -> {
            if (!all.isEmpty()) {
                throw new MoreThanOne();
            }
            all.add(chunk);
        });
        try {
            source.read(chunking);
            chunking.end();
        } catch (MoreThanOne e) {
            return Optional.empty();
        }
        return all.stream().findFirst();
    }

    @Override
    public void begins(Part begun) {
        part++;
        beginning.put(part, begun);
    }

    @Override
    public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
        add(new Unit.Good(place, part, arrivals, remarks, raw), raw.length());
    }

    @Override
    public void bad(Place place, List<Problem> problems, String raw) {
        add(new Unit.Bad(place, part, problems, raw), raw.length());
    }

    @Override
    public void notRead(Place place, String what, String reason) {
        add(new Unit.NotRead(place, what, reason), reason.length());
    }

    @Override
    public void progress(long read) {
        bytes = read;
    }

    /** The file was read as far as it can be: hands on what is left. */
    void end() {
        if (!units.isEmpty() || !beginning.isEmpty()) {
            full.accept(new Chunk(units, beginning, bytes));
            units = new ArrayList<>();
            beginning = new HashMap<>();
            characters = 0;
        }
    }

    private void add(Unit unit, int size) {
        if (unit.place().number() <= skip) {
            return;
        }
        units.add(unit);
        characters += size;
        if (units.size() >= MOST_UNITS || characters >= MOST_CHARACTERS) {
            end();
        }
    }
}
