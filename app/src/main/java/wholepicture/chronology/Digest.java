package wholepicture.chronology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntrySent;

/** Tells whether a line says exactly what it said before. */
final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    /** The first half of SHA-256 over everything the line says, part by part with their lengths. */
    static byte[] of(EntrySent sent) {
        var sha = sha256();
        add(sha, sent.localPerson(), sent.kind().name(), sent.happened() == null ? null : sent.happened().iso(),
            sent.recorded() == null ? null : sent.recorded().iso(), sent.title(), sent.description(), name(sent.significance()),
            sent.analysis(), sent.author(), name(sent.outcome()), name(sent.voice()), name(sent.grade()));
        sent.present().forEach(who -> add(sha, who));
        add(sha, "factors");
        sent.factors().stream().sorted().forEach(factor -> add(sha, factor.name()));
        add(sha, "original");
        new TreeMap<>(sent.original()).forEach((key, value) -> add(sha, key, value));
        return Arrays.copyOf(sha.digest(), BYTES);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void add(MessageDigest sha, @Nullable String... parts) {
        for (var part : parts) {
            var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            int length = part == null ? -1 : bytes.length;
            sha.update(new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
            sha.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
