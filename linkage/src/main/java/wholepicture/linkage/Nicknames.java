package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which given names one person may go by: Liam and William, Gosia and Małgorzata, Seun and Oluwaseun. */
public final class Nicknames {

    private static final List<String> FULL = new ArrayList<>();
    private static final List<List<String>> ALL = new ArrayList<>();
    private static final Map<String, int[]> LINES = read();
    private static final int[] NONE = {};

    private Nicknames() {}

    private static Map<String, int[]> read() {
        var lines = new HashMap<String, int[]>();
        for (String line : Tables.lines("nicknames.txt")) {
            String[] names = line.split(" ");
            for (String name : names) {
                int[] known = lines.getOrDefault(name, new int[0]);
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = FULL.size();
                lines.put(name, more);
            }
            FULL.add(names[0]);
            ALL.add(List.of(names));
        }
        return lines;
    }

    /** The lines of the table a tidied name stands in, ascending; two names that share one may be one person's. */
    public static int[] lines(String name) {
        return LINES.getOrDefault(name, NONE);
    }

    /** All names, itself too, that somebody of this name may go by; the word as {@link Prepared#nameWords()} gives it. */
    public static List<String> alike(String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(lines(name)).mapToObj(ALL::get).flatMap(List::stream)).distinct().toList();
    }

    /** The full names a name may stand for; itself when it stands in no line. */
    static List<String> full(String name) {
        int[] lines = lines(name);
        return lines.length == 0 ? List.of(name) : Arrays.stream(lines).mapToObj(FULL::get).distinct().toList();
    }

    /** Whether two of those lines are the same. */
    public static boolean share(int[] some, int[] others) {
        for (int line : some) {
            for (int other : others) {
                if (line == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
