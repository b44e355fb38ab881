package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The compared pairs as they are learnt from: how many have a pattern and, where that is asked for, names in common that are so common.
 *
 * @param patterns of each, ascending
 * @param given how much commoner than usual the given name in common is, 1 where that is not asked for; {@code family} likewise
 * @param open how many there are; {@code known} those of them of which it is known that they are two people
 */
record Cells(int[] patterns, double[] given, double[] family, long[] open, long[] known) {

    /** Names so much rarer or commoner than usual, as a power of two, are not told apart any further. */
    private static final int FURTHEST = 7;

    /** One for each pattern. */
    static Cells of(Counts counts) {
        int[] patterns = counts.patterns();
        double[] usual = new double[patterns.length];
        Arrays.fill(usual, 1);
        return new Cells(patterns, usual, usual, Arrays.stream(patterns).mapToLong(counts::open).toArray(), Arrays.stream(patterns).mapToLong(counts::known).toArray());
    }

    /**
     * Where no record says when somebody was born, only the rarity of a name tells somebody who has moved from somebody of the same names: the pairs are learnt from
     * by that too.
     */
    static Cells named(List<Pairs> pairs, Records records, Comparisons comparisons, Commonness given, Commonness family) {
        var found = new HashMap<Long, long[]>();
        for (var some : pairs) {
            for (int p = 0; p < some.size; p++) {
                int i = some.first[p];
                boolean known = records.twoFiles() && records.file(i) == records.file(some.second[p]);
                found.computeIfAbsent(key(some.pattern(p), i, records, comparisons, given, family), _ -> new long[2])[known ? 1 : 0]++;
            }
        }
        var keys = found.keySet().stream().sorted().toList();
        return new Cells(keys.stream().mapToInt(key -> (int) (key >>> 32)).toArray(), keys.stream().mapToDouble(key -> times((int) (key >>> 8 & 255))).toArray(),
            keys.stream().mapToDouble(key -> times((int) (key & 255))).toArray(), counted(keys, found, 0), counted(keys, found, 1));
    }

    private static long[] counted(List<Long> keys, Map<Long, long[]> found, int which) {
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).mapToLong(of -> of[which]).toArray();
    }

    private static long key(int pattern, int row, Records records, Comparisons comparisons, Commonness given, Commonness family) {
        int first = comparisons.level(pattern, 0) == 1 ? power(given.of(records.given.of()[row])) : FURTHEST;
        int last = comparisons.level(pattern, 1) == 1 ? power(family.of(records.family.of()[row])) : FURTHEST;
        return (long) pattern << 32 | first << 8 | last;
    }

    /** From 0; {@value #FURTHEST} is usual. */
    private static int power(double common) {
        return (int) Math.clamp(Math.round(Math.log(common) / Math.log(2)), -FURTHEST, FURTHEST) + FURTHEST;
    }

    private static double times(int power) {
        return Math.pow(2, power - FURTHEST);
    }

    int size() {
        return patterns.length;
    }

    /** Where the pairs of this pattern are; the first of them where they are told apart by names. Negative when there are none. */
    int find(int pattern) {
        int at = Arrays.binarySearch(patterns, pattern);
        while (at > 0 && patterns[at - 1] == pattern) {
            at--;
        }
        return at;
    }
}
