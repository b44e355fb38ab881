package wholepicture.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Sink;

/**
 * Reads one file on a thread of its own while what has been read is being kept on another, so that both are busy. It runs ahead
 * by a few chunks and never further: a file of any size takes the same memory.
 */
final class Reading implements AutoCloseable {

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

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(3);
    private final Deque<Piece> ahead = new ArrayDeque<>(2);
    private final Chunking chunking;
    private final Thread thread;
    private volatile boolean unwanted;

    /** @param skip how many units were kept before and are not told again */
    Reading(String name, Source source, long skip) {
        this.chunking = new Chunking(skip, chunk -> put(new Piece.Some(chunk)));
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
            source.read(chunking);
        } catch (FileRefused e) {
            end = new Piece.Refused(e);
        }
        chunking.end();
        return end;
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
