package wholepicture.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of ids, as the linkage of files has it: the shorter first, then by letters. */
final class Ids {

    static final Comparator<String> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(String one, String other) {
        byte[] a = one.getBytes(StandardCharsets.UTF_8);
        byte[] b = other.getBytes(StandardCharsets.UTF_8);
        return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compareUnsigned(a, b);
    }

    static String first(String one, String other) {
        return compare(one, other) <= 0 ? one : other;
    }
}
