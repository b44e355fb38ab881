package wholepicture.linkage.batch;

import java.util.Arrays;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * The records that one rule puts together, block after block.
 *
 * @param rows the records, those of one block beside each other
 * @param bounds where blocks begin and end in the rows: begin, end, begin, end
 * @param pairs how many pairs they make
 */
record Blocks(Rule rule, int[] rows, int[] bounds, long pairs) {

    private static final int BITS = 11;

    static Blocks of(Rule rule, int size) {
        long[] keys = new long[size];
        int used = 0;
        int parts = rule.parts().size();
        int[] first = rule.parts().getFirst();
        for (int i = 0; i < size; i++) {
            if (first[i] != 0) {
                long key = first[i] * 0x9E3779B97F4A7C15L;
                boolean full = true;
                for (int p = 1; p < parts && full; p++) {
                    int value = rule.parts().get(p)[i];
                    full = value != 0;
                    key = (key ^ key >>> 29 ^ value) * 0xBF58476D1CE4E5B9L;
                }
                if (full) {
                    keys[used++] = key & 0xffffffff00000000L | i;
                }
            }
        }
        keys = sorted(keys, used);
        int[] rows = new int[used];
        int[] bounds = new int[1024];
        int blocks = 0;
        int kept = 0;
        long pairs = 0;
        for (int from = 0, to; from < used; from = to) {
            long key = keys[from] >>> 32;
            to = from + 1;
            while (to < used && keys[to] >>> 32 == key) {
                to++;
            }
            if (to - from > 1) {
                if (blocks + 2 > bounds.length) {
                    bounds = Arrays.copyOf(bounds, bounds.length * 2);
                }
                bounds[blocks++] = kept;
                for (int at = from; at < to; at++) {
                    rows[kept++] = (int) keys[at];
                }
                bounds[blocks++] = kept;
                pairs += (long) (to - from) * (to - from - 1) / 2;
            }
        }
        return new Blocks(rule, Arrays.copyOf(rows, kept), Arrays.copyOf(bounds, blocks), pairs);
    }

    /** Sorts by the upper 32 bits; what was in order stays in order. */
    static long[] sorted(long[] keys, int size) {
        long[] from = keys;
        long[] to = new long[size];
        for (int shift = 32; shift < 64; shift += BITS) {
            int[] at = new int[(1 << BITS) + 1];
            for (int i = 0; i < size; i++) {
                at[(int) (from[i] >>> shift & (1 << BITS) - 1) + 1]++;
            }
            for (int i = 0; i < 1 << BITS; i++) {
                at[i + 1] += at[i];
            }
            for (int i = 0; i < size; i++) {
                to[at[(int) (from[i] >>> shift & (1 << BITS) - 1)]++] = from[i];
            }
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }
}
