package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What rules ask for that no column says as it stands, as a number for each record: both names in whichever order, the year of birth, the
 * birthday, how names begin and sound, a whole birth date, the neighbourhood of a postcode. 0 where a record does not say it.
 */
final class Keys {

    private static final int MANY = 8;
    /** Those of which only cheap rules are made: the sound of the family name and the neighbourhood of the postcode. */
    private static final Set<Integer> ONLY_CHEAP = Set.of(5, 7);
    private static final String CODES = "01230120022455012623010202";

    private Keys() {}

    /** All of them, but those for cheap rules only if these are wanted too. */
    static int[][] of(Records records, boolean cheapToo, Workers workers) {
        int[][] made = none();
        var live = live(records);
        workers.tasks(IntStream.range(0, MANY).filter(key -> cheapToo || !ONLY_CHEAP.contains(key))
            .mapToObj(key -> (Runnable) () -> made[key] = mapped(records, key, live.get(key))).toList());
        return made;
    }

    /** None of them beforehand. */
    static int[][] none() {
        return new int[MANY][0];
    }

    /** Each of them, for one record after the other. */
    static List<IntUnaryOperator> live(Records records) {
        var given = records.given;
        var family = records.family;
        var postcode = records.postcode;
        int[] birth = records.birth;
        return List.of(
            record -> bothNames(given.values().fingerprint(given.of()[record]), family.values().fingerprint(family.of()[record])),
            record -> Dates.year(birth[record]),
            record -> Dates.monthAndDay(birth[record]),
            record -> beginning(given.values(), given.of()[record], 2),
            record -> beginning(family.values(), family.of()[record], 3),
            record -> sound(family.values(), family.of()[record]),
            record -> (birth[record] & 0xff) == 0 || (birth[record] & 0xff00) == 0 ? 0 : birth[record],
            record -> neighbourhood(postcode.values(), postcode.of()[record]));
    }

    private static int[] mapped(Records records, int part, IntUnaryOperator live) {
        return switch (part) {
            case 0 -> bothNames(records);
            case 3 -> mapped(records.given.of(), beginnings(records.given.values(), 2));
            case 4 -> mapped(records.family.of(), beginnings(records.family.values(), 3));
            case 5 -> mapped(records.family.of(), sounds(records.family.values()));
            default -> {
                int[] each = new int[records.size()];
                Arrays.setAll(each, live);
                yield each;
            }
        };
    }

    /** The same number for the same two names, in whichever order they stand. */
    private static int[] bothNames(Records records) {
        long[] given = records.given.values().fingerprints();
        long[] family = records.family.values().fingerprints();
        int[] both = new int[records.size()];
        for (int i = 0; i < both.length; i++) {
            long a = given[records.given.of()[i]];
            long b = family[records.family.of()[i]];
            both[i] = bothNames(a, b);
        }
        return both;
    }

    private static int bothNames(long given, long family) {
        long mixed = (given + family) * 0x9E3779B97F4A7C15L ^ (given ^ family) * 0xD6E8FEB86659FD93L;
        return given == 0 || family == 0 ? 0 : (int) (mixed >>> 32) | 1;
    }

    private static int[] mapped(int[] of, int[] map) {
        int[] mapped = new int[of.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = map[of[i]];
        }
        return mapped;
    }

    private static int[] beginnings(Dictionary values, int letters) {
        return IntStream.range(0, values.size()).map(value -> beginning(values, value, letters)).toArray();
    }

    private static int beginning(Dictionary values, int value, int letters) {
        if (value == 0 || values.length(value) < 2) {
            return 0;
        }
        int begins = 1;
        for (int at = 0; at < Math.min(letters, values.length(value)); at++) {
            begins = begins << 8 | values.text()[values.start(value) + at] & 255;
        }
        return begins;
    }

    /** All but the last two characters of a postcode, as a number; 0 where it is short. */
    private static int neighbourhood(Dictionary values, int value) {
        if (value == 0 || values.length(value) < 5) {
            return 0;
        }
        int number = 1;
        for (int at = 0; at < values.length(value) - 2; at++) {
            number = number * 31 + values.text()[values.start(value) + at];
        }
        return number | 1;
    }

    private static int[] sounds(Dictionary values) {
        return IntStream.range(0, values.size()).map(value -> sound(values, value)).toArray();
    }

    /** First letter and the next three sounding consonants, as Soundex has them. */
    private static int sound(Dictionary values, int value) {
        if (value == 0) {
            return 0;
        }
        int sound = values.text()[values.start(value)] & 255;
        int last = -1;
        int many = 0;
        for (int at = 0; at < values.length(value) && many < 4; at++) {
            int letter = values.text()[values.start(value) + at] - 'a';
            int code = letter >= 0 && letter < 26 ? CODES.charAt(letter) - '0' : 0;
            if (at > 0 && code != 0 && code != last) {
                sound = sound << 4 | code;
                many++;
            }
            last = code;
        }
        return sound;
    }
}
