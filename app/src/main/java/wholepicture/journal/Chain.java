package wholepicture.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal from its first row and notices the first that was altered or is missing. It
 * makes the same words of a row as the database did (journal.words) and needs no database.
 */
public final class Chain {

    /** One row as it was kept. {@code hash} and {@code previous} are in hexadecimal. */
    public record Row(long seq, OffsetDateTime at, @Nullable Long workerId, String worker, String agency, String role, String kind,
        @Nullable String personId, String sentence, @Nullable String reason, @Nullable String details, String previous, String hash) {}

    private long seq;
    private byte[] hash = sha256("Whole Picture".getBytes(StandardCharsets.UTF_8));

    /**
     * Follows one more row.
     *
     * @return what is wrong with it, in a sentence that names the row, or nothing
     */
    public Optional<String> follow(Row row) {
        if (row.seq() != seq + 1) {
            return Optional.of(row.seq() > seq + 1 ? "Row %d is missing.".formatted(seq + 1) : "Row %d stands twice or out of order.".formatted(row.seq()));
        }
        if (!Arrays.equals(hash, HexFormat.of().parseHex(row.previous()))) {
            return Optional.of("Row %d does not follow from the row before it: one of the two was altered.".formatted(row.seq()));
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(hash);
        bytes.writeBytes(words(row).getBytes(StandardCharsets.UTF_8));
        byte[] expected = sha256(bytes.toByteArray());
        if (!Arrays.equals(expected, HexFormat.of().parseHex(row.hash()))) {
            return Optional.of("Row %d was altered.".formatted(row.seq()));
        }
        seq = row.seq();
        hash = expected;
        return Optional.empty();
    }

    /** The number of the last good row; 0 before the first. */
    public long seq() {
        return seq;
    }

    /** The hash of the last good row, in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(hash);
    }

    private static String words(Row row) {
        return String.join("\n", Long.toString(row.seq()), Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, row.at().toInstant())),
            part(row.workerId() == null ? null : row.workerId().toString()), part(row.worker()), part(row.agency()), part(row.role()),
            part(row.kind()), part(row.personId()), part(row.sentence()), part(row.reason()), part(row.details()));
    }

    private static String part(@Nullable String text) {
        return text == null ? "-" : text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
