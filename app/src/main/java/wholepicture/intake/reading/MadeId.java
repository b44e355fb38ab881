package wholepicture.intake.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a line that came without a number of its own by what it says, so that sending it twice changes nothing. */
public final class MadeId {

    private MadeId() {}

    /** "flag/made-1f0c…": the same whenever the same is said. */
    public static String of(String kind, String... said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : said) {
                digest.update(each.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return kind + "/made-" + HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
