package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * Divides over-full blocks: compares only what agrees in one thing more, and each record with its nearest in a fixed order. So that pairs
 * grow with the records of a block and not with their square.
 */
final class OverFull {

    private final Records records;
    private final List<Rule> rules;
    /** For each record the rules, as bits, in whose over-full blocks it is; empty if there is no such block. */
    private final long[] of;
    private final int[] place;

    OverFull(Records records, List<Rule> rules, List<Blocks> blocks, long[] prints) {
        this.records = records;
        this.rules = rules;
        of = mark(blocks, records.size());
        place = arranged(prints);
    }

    /** What over-full blocks are divided by. */
    static List<int[]> divisors(Records records) {
        return List.of(records.birth, records.given.of(), records.family.of(), records.postcode.of(), records.address.of(), records.phone.of());
    }

    long[] marks() {
        return of;
    }

    private static long[] mark(List<Blocks> blocks, int size) {
        long[] marks = new long[blocks.stream().anyMatch(each -> each.largest() > Candidates.FULL) ? size : 0];
        for (int r = 0; r < blocks.size() && marks.length > 0; r++) {
            int[] rows = blocks.get(r).rows();
            for (int from = 0, to; from < rows.length; from = to) {
                to = Blocks.end(rows, from);
                for (int at = from; to - from > Candidates.FULL && at < to; at++) {
                    marks[Blocks.record(rows[at])] |= 1L << r;
                }
            }
        }
        return marks;
    }

    /** A place for each record of an over-full block, in an order that puts those beside each other that say the same. */
    private int[] arranged(long[] prints) {
        int[] places = new int[of.length];
        if (of.length > 0) {
            var given = records.given.values().fingerprints();
            var family = records.family.values().fingerprints();
            var order = IntStream.range(0, of.length).filter(i -> of[i] != 0).boxed().sorted(Comparator.<Integer>comparingInt(i -> records.birth[i])
                .thenComparingLong(i -> family[records.family.of()[i]]).thenComparingLong(i -> given[records.given.of()[i]]).thenComparingLong(i -> prints[i])).toList();
            for (int at = 0; at < order.size(); at++) {
                places[order.get(at)] = at;
            }
        }
        return places;
    }

    /** A growing row of pairs, each as one number; the same pair may come several times. */
    static final class Found {
        private long[] pairs = new long[1 << 10];
        private int size;

        int size() {
            return size;
        }

        private void add(int i, int j) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) Math.min(i, j) << 32 | Math.max(i, j);
        }

        /** All pairs found by any, each once, in order. */
        static long[] once(List<Found> found) {
            long[] all = new long[found.stream().mapToInt(Found::size).sum()];
            int end = 0;
            for (Found each : found) {
                System.arraycopy(each.pairs, 0, all, end, each.size);
                end += each.size;
            }
            Arrays.sort(all);
            int kept = 0;
            for (int p = 0; p < all.length; p++) {
                if (p == 0 || all[p] != all[p - 1]) {
                    all[kept++] = all[p];
                }
            }
            return Arrays.copyOf(all, kept);
        }
    }

    /** Finds the pairs of one over-full block that are to be compared and that no rule compares anyway. */
    void divide(int rule, int[] rows, Found found) {
        for (int[] part : divisors(records)) {
            if (rules.get(rule).parts().contains(part)) {
                continue;
            }
            long[] keys = new long[rows.length];
            int used = 0;
            for (int row : rows) {
                if (part[row] != 0) {
                    keys[used++] = part[row] * 0x9E3779B97F4A7C15L & 0xffffffff00000000L | row;
                }
            }
            keys = Blocks.sorted(keys, used);
            for (int from = 0, to; from < used; from = to) {
                to = from + 1;
                while (to < used && keys[to] >>> 32 == keys[from] >>> 32) {
                    to++;
                }
                if (to - from <= Candidates.FEW) {
                    full(rule, keys, from, to, found);
                } else if (to - from < rows.length) {
                    near(rule, Arrays.copyOfRange(keys, from, to), found);
                }
            }
        }
        near(rule, Arrays.stream(rows).mapToLong(row -> row).toArray(), found);
    }

    private void full(int rule, long[] keys, int from, int to, Found found) {
        for (int x = from; x < to; x++) {
            for (int y = x + 1; y < to; y++) {
                put(rule, (int) keys[x], (int) keys[y], found);
            }
        }
    }

    private void near(int rule, long[] keys, Found found) {
        for (int x = 0; x < keys.length; x++) {
            keys[x] = (long) place[(int) keys[x]] << 32 | keys[x] & 0xffffffffL;
        }
        Arrays.sort(keys);
        for (int x = 0; x < keys.length; x++) {
            for (int y = x + 1; y < Math.min(keys.length, x + 1 + Candidates.NEIGHBOURS); y++) {
                put(rule, (int) keys[x], (int) keys[y], found);
            }
        }
    }

    private void put(int rule, int i, int j, Found found) {
        if (rules.get(rule).holds(i, j) && !comparedAnyway(i, j)) {
            found.add(i, j);
        }
    }

    /** Whether a rule compares the two because they are in a block that is not over-full. */
    private boolean comparedAnyway(int i, int j) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if ((of[i] >>> rule & 1) == 0 && rules.get(rule).holds(i, j)) {
                return true;
            }
        }
        return false;
    }
}
