package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/** What people write where they know nothing: "unknown", "n/a", "no fixed abode", the postcode ZZ99 3VZ, "baby" for a given name. */
final class Nothing {

    private static final Set<String> WORDS = Set.of("unknown", "unkown", "unk", "n a", "na", "nan", "nk", "nfa", "not known", "not given", "not stated", "not recorded", "not available", "not provided",
        "not specified", "not applicable", "no name", "null", "none", "nil", "missing", "blank", "withheld", "refused", "anonymous", "anon", "unnamed", "tbc", "tba", "xx", "xxx", "xxxx", "0", "00",
        "no fixed abode", "no fixed address", "of no fixed abode", "homeless", "desconocido", "unbekannt", "inconnu", "onbekend", "sconosciuto", "nieznany", "zz99 3vz", "zz993vz", "zz99 3wz", "zz993wz", "zz99 3cz", "zz993cz", "zz99 3gz", "zz993gz");
    private static final Set<String> NAMES = Set.of("baby", "infant", "newborn", "baby boy", "baby girl", "male infant", "female infant", "male", "female", "boy", "girl", "test");
    private static final int LONGEST = 20;
    /** By first letter and length: with which letters such words end, as bits. Nearly all that is read is passed over by it. */
    private static final int[] ENDINGS = endings();

    private Nothing() {}

    private static int[] endings() {
        int[] endings = new int[128 << 5];
        Stream.concat(WORDS.stream(), NAMES.stream()).forEach(word ->
            endings[word.charAt(0) << 5 | word.length()] |= 1 << (word.charAt(word.length() - 1) & 31));
        return endings;
    }

    /** Whether what was tidied says nothing, or is empty. */
    static boolean says(byte[] tidied, int length, Tidy.Kind kind) {
        if (length == 0) {
            return true;
        }
        if (length > LONGEST || tidied[0] < 0 || (ENDINGS[tidied[0] << 5 | length] >>> (tidied[length - 1] & 31) & 1) == 0) {
            return false;
        }
        var word = new String(tidied, 0, length, StandardCharsets.ISO_8859_1);
        return WORDS.contains(word) || kind == Tidy.Kind.NAME && NAMES.contains(word);
    }
}
