package wholepicture.linkage.batch;

import java.util.Arrays;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * The records that one rule puts together, block after block.
 *
 * @param rows the records, those of one block beside each other, the first of each block as its complement
 * @param pairs how many pairs they make
 * @param largest how many records the largest block has
 * @param overFull how many blocks have more records than are all compared
 */
record Blocks(Rule rule, int[] rows, long pairs, int largest, int overFull) {

    private static final int BITS = 11;

    static Blocks of(Rule rule, int size) {
        long[] keys = new long[size];
        int used = keys(rule, keys);
        keys = sorted(keys, used);
        int[] rows = new int[used];
        int kept = 0;
        long pairs = 0;
        int largest = 0;
        int overFull = 0;
        for (int from = 0, to; from < used; from = to) {
            long key = keys[from] >>> 32;
            to = from + 1;
            while (to < used && keys[to] >>> 32 == key) {
                to++;
            }
            int many = to - from;
            if (many > 1) {
                rows[kept++] = ~(int) keys[from];
                for (int at = from + 1; at < to; at++) {
                    rows[kept++] = (int) keys[at];
                }
                pairs += (long) many * (many - 1) / 2;
                largest = Math.max(largest, many);
                overFull += many > Candidates.FULL ? 1 : 0;
            }
        }
        return new Blocks(rule, Arrays.copyOf(rows, kept), pairs, largest, overFull);
    }

    /** For each record that the rule can put with others, the key in the upper half and the record in the lower. */
    private static int keys(Rule rule, long[] keys) {
        int used = 0;
        int parts = rule.parts().size();
        int[][] part = rule.parts().toArray(int[][]::new);
        int[] first = part[0];
        for (int i = 0; i < keys.length; i++) {
            if (first[i] != 0) {
                long key = first[i] * 0x9E3779B97F4A7C15L;
                boolean full = true;
                for (int p = 1; p < parts && full; p++) {
                    int value = part[p][i];
                    full = value != 0;
                    key = (key ^ key >>> 29 ^ value) * 0xBF58476D1CE4E5B9L;
                }
                if (full) {
                    keys[used++] = key & 0xffffffff00000000L | i;
                }
            }
        }
        return used;
    }

    /** The record that stands in a row. */
    static int record(int row) {
        return row ^ row >> 31;
    }

    /** Where the block ends that begins at a place. */
    static int end(int[] rows, int from) {
        int to = from + 1;
        while (to < rows.length && rows[to] >= 0) {
            to++;
        }
        return to;
    }

    /** Where the first block begins that does not begin before a place. */
    static int begin(int[] rows, int from) {
        int at = from;
        while (at < rows.length && rows[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Sorts by the upper 32 bits; what was in order stays in order. */
    static long[] sorted(long[] keys, int size) {
        int[][] at = new int[3][(1 << BITS) + 1];
        for (int i = 0; i < size; i++) {
            at[0][(int) (keys[i] >>> 32 & (1 << BITS) - 1) + 1]++;
            at[1][(int) (keys[i] >>> 32 + BITS & (1 << BITS) - 1) + 1]++;
            at[2][(int) (keys[i] >>> 32 + 2 * BITS) + 1]++;
        }
        long[] from = keys;
        long[] to = new long[size];
        for (int pass = 0; pass < 3; pass++) {
            int shift = 32 + pass * BITS;
            int[] next = at[pass];
            for (int i = 0; i < 1 << BITS; i++) {
                next[i + 1] += next[i];
            }
            for (int i = 0; i < size; i++) {
                to[next[(int) (from[i] >>> shift & (1 << BITS) - 1)]++] = from[i];
            }
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }
}
