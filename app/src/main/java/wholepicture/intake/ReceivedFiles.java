package wholepicture.intake;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps what agencies send, whole and unchanged, in {@code received/<year>/<month>/<SHA-256>} below the data folder. What it
 * has kept is on the disk, not only in the machine's memory, once {@link Kept#isSafe} has returned. Where several servers share one database, they share
 * this folder.
 */
@Component
public class ReceivedFiles {

    /** @param place where it is, below the folder of received files; {@code onDisk} is done when it would outlive the machine's memory */
    record Kept(byte[] sha256, long bytes, String place, Future<?> onDisk) {

        /**
         * Returns when the file is on the disk. To be asked before anything that speaks of it is committed; the disk and the database work at the same time until then.
         *
         * @throws NotReceived when the disk did not take it
         */
        void isSafe() {
            try {
                onDisk.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notTaken(e);
            } catch (ExecutionException e) {
                throw notTaken(e);
            }
        }
    }

    private static final long LOOK_AFTER_EVERY = 64L << 20;

    private final Path folder;
    private final DataSize largest;
    private final DataSize keepFree;
    private final Clock clock;

    /** @param keepFree room that is left for the database, which may stand on the same disk and dies when it has none */
    ReceivedFiles(@Value("${wholepicture.data}") Path data, @Value("${wholepicture.intake.largest-file:20GB}") DataSize largest,
        @Value("${wholepicture.intake.keep-free:300MB}") DataSize keepFree, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("received");
        this.largest = largest;
        this.keepFree = keepFree;
        this.clock = clock;
    }

    /** The largest file that is received, in bytes. */
    public long largest() {
        return largest.toBytes();
    }

    /**
     * Keeps everything that comes. It is there at once, and {@link Kept#isSafe safe} a little later.
     *
     * @throws NotReceived when it is empty or too large, the sender broke off, or the disk is full
     */
    Kept keep(InputStream content) {
        Path part = folder.resolve("arriving").resolve(UUID.randomUUID().toString());
        try {
            makeDurably(Objects.requireNonNull(part.getParent()));
            var digest = sha256();
            long bytes = write(content, part, digest);
            if (bytes == 0) {
                throw new NotReceived(NotReceived.Why.EMPTY, "The file is empty. Check that the export ran, and send it again.");
            }
            byte[] sha256 = digest.digest();
            var month = LocalDate.now(clock);
            String place = "%04d/%02d/%s".formatted(month.getYear(), month.getMonthValue(), HexFormat.of().formatHex(sha256));
            Path kept = folder.resolve(place);
            makeDurably(Objects.requireNonNull(kept.getParent()));
            return new Kept(sha256, bytes, place, lay(part, kept));
        } catch (IOException e) {
            throw notTaken(e);
        } finally {
            part.toFile().delete();
        }
    }

    /** One at a time: of two that send the same file, one lays it first. */
    private synchronized Future<?> lay(Path part, Path kept) throws IOException {
        if (Files.exists(kept)) {
            return again(part, kept);
        }
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        var forced = new FutureTask<>(() -> {
            force(kept);
            force(Objects.requireNonNull(kept.getParent()));
            return kept;
        });
        Thread.ofVirtual().name("received-to-disk").start(forced);
        return forced;
    }

    /** What is there may be spoken of by an earlier delivery: only what is on the disk takes its place. */
    private static Future<?> again(Path part, Path kept) throws IOException {
        force(part);
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(Objects.requireNonNull(kept.getParent()));
        return CompletableFuture.completedFuture(kept);
    }

    private static NotReceived notTaken(Exception e) {
        return new NotReceived(NotReceived.Why.DISK_FULL, "The file could not be kept on this system's disk. Tell whoever runs this system, and send it again later.", e);
    }

    /** Where a kept file is. */
    Path path(String place) {
        return folder.resolve(place);
    }

    private long write(InputStream content, Path part, MessageDigest digest) throws IOException {
        var buffer = new byte[1 << 14];
        long bytes = 0;
        long looked = -LOOK_AFTER_EVERY;
        try (var out = FileChannel.open(part, CREATE_NEW, WRITE)) {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                if (bytes - looked >= LOOK_AFTER_EVERY) {
                    looked = bytes;
                    refuseIfFull();
                }
                bytes += read;
                if (bytes > largest.toBytes()) {
                    throw new NotReceived(NotReceived.Why.TOO_LARGE,
                        "The file is larger than %,d MB, the most that is received. Send it in parts.".formatted(largest.toMegabytes()));
                }
                digest.update(buffer, 0, read);
                for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
        }
        return bytes;
    }

    /** Whether so little room is left on the disk that it must be kept for the database. */
    boolean isDiskFull() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < keepFree.toBytes();
    }

    private void refuseIfFull() throws IOException {
        if (isDiskFull()) {
            throw new NotReceived(NotReceived.Why.DISK_FULL,
                "This system's disk is full. Tell whoever runs this system, and send the file again when there is room.");
        }
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new NotReceived(NotReceived.Why.BROKEN_OFF, "The file broke off before its end. Send it again.", e);
        }
    }

    /** A folder, and the folders above it, that are still there after a power cut. */
    private static void makeDurably(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        Path parent = Objects.requireNonNull(wanted.getParent());
        makeDurably(parent);
        Files.createDirectories(wanted);
        force(parent);
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
