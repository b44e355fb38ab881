package wholepicture.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;

/**
 * Reads one file on a thread of its own while what has been read is being kept on another, so that both are busy. It runs ahead
 * by a few chunks and never further: a file of any size takes the same memory.
 */
final class Reading implements Sink, AutoCloseable {

    /** Reads the file from the beginning, telling the sink. */
    interface Source {
        void read(Sink sink) throws IOException, FileRefused;
    }

    /** What the keeper gets: chunks, and then the end. */
    sealed interface Piece {
        record Some(Chunks.Chunk chunk) implements Piece {}

        /** The file was read to its end. */
        record End() implements Piece {}

        /** @param why what is wrong with the rest of the file */
        record Refused(FileRefused why) implements Piece {}

        record Failed(Throwable why) implements Piece {}
    }

    /** The keeper has no more use for what is read. */
    private static final class Unwanted extends RuntimeException {
        Unwanted() {
            super(null, null, false, false);
        }
    }

    private static final int MOST_UNITS = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(3);
    private final Deque<Piece> ahead = new ArrayDeque<>(2);
    private final long skip;
    private final Thread thread;
    private volatile boolean unwanted;

    private List<Unit> units = new ArrayList<>(MOST_UNITS);
    private Map<Integer, Part> beginning = new HashMap<>();
    private int part = -1;
    private int characters;
    private long bytes;

    /** @param skip how many units were kept before and are not told again */
    Reading(String name, Source source, long skip) {
        this.skip = skip;
        this.thread = Thread.ofPlatform().name("reading " + name).daemon().unstarted(() -> run(source));
    }

    Reading start() {
        thread.start();
        return this;
    }

    /** All that the file holds, when it was read to its end as one chunk; waits until that is known. {@link #next} tells everything all the same. */
    Optional<Chunks.Chunk> alone() throws InterruptedException {
        ahead.add(pieces.take());
        if (ahead.getFirst() instanceof Piece.Some(var chunk)) {
            ahead.add(pieces.take());
            return ahead.getLast() instanceof Piece.End ? Optional.of(chunk) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The next piece, waiting for it for a while; {@code null} when there is none yet. */
    @Nullable Piece next() throws InterruptedException {
        return ahead.isEmpty() ? pieces.poll(200, TimeUnit.MILLISECONDS) : ahead.removeFirst();
    }

    /** Stops reading. */
    @Override
    public void close() {
        unwanted = true;
        pieces.clear();
    }

    private void run(Source source) {
        try {
            put(readAll(source));
        } catch (Unwanted e) {
            pieces.clear();
        } catch (IOException | RuntimeException | Error e) {
            pieces.clear();
            pieces.add(new Piece.Failed(e));
        }
    }

    private Piece readAll(Source source) throws IOException {
        Piece end = new Piece.End();
        try {
            source.read(this);
        } catch (FileRefused e) {
            end = new Piece.Refused(e);
        }
        handOver();
        return end;
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

    private void add(Unit unit, int size) {
        if (unit.place().number() <= skip) {
            return;
        }
        units.add(unit);
        characters += size;
        if (units.size() >= MOST_UNITS || characters >= MOST_CHARACTERS) {
            handOver();
        }
    }

    private void handOver() {
        if (!units.isEmpty() || !beginning.isEmpty()) {
            put(new Piece.Some(new Chunks.Chunk(units, beginning, bytes)));
            units = new ArrayList<>(MOST_UNITS);
            beginning = new HashMap<>();
            characters = 0;
        }
    }

    private void put(Piece piece) {
        try {
            while (!pieces.offer(piece, 200, TimeUnit.MILLISECONDS)) {
                if (unwanted) {
                    throw new Unwanted();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unwanted();
        }
        if (unwanted) {
            throw new Unwanted();
        }
    }
}
