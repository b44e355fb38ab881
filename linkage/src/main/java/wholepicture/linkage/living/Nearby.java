package wholepicture.linkage.living;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import wholepicture.linkage.batch.Register;

/** Finds the records that one record is to be compared with: those with which it shares a blocking key. */
final class Nearby {

    private static final int END = -1;

    private final Register register;
    private final int rules;
    private final int[][] heads;
    /** By rule and row: the upper half of the row's key, and the next row of its chain; together, because memory is slow and not small. */
    private final long[][] chains;
    private final Map<Long, OverFull> overFull = new HashMap<>();

    /** @param rows for so many records chains stay short */
    Nearby(Register register, int rows) {
        this.register = register;
        rules = register.rules();
        heads = new int[rules][Integer.highestOneBit(Math.max(1024, rows)) * 2];
        chains = new long[rules][rows];
        for (int[] each : heads) {
            Arrays.fill(each, END);
        }
    }

    void room(int rows) {
        for (int rule = 0; rule < rules && chains[rule].length < rows; rule++) {
            chains[rule] = Arrays.copyOf(chains[rule], rows + (rows >> 2));
        }
    }

    private static int slot(long key, int[] heads) {
        return (int) key & heads.length - 1;
    }

    void add(int row, Changed changed) {
        for (int rule = 0; rule < rules; rule++) {
            long key = register.key(row, rule);
            if (key != 0) {
                var full = overFull.get(key);
                if (full != null) {
                    full.add(row, changed);
                } else {
                    chain(row, rule, key);
                    if (many(row, rule, key) > Register.FULL) {
                        divide(row, rule, key, changed);
                    }
                }
            }
        }
    }

    /** Puts many records in at once; {@link #add} does the same one by one. */
    void fill(int from, int to) {
        for (int rule = 0; rule < rules; rule++) {
            long[] keys = new long[to - from];
            int used = 0;
            for (int row = from; row < to; row++) {
                long key = register.key(row, rule);
                if (key != 0) {
                    chain(row, rule, key);
                    keys[used++] = key;
                }
            }
            Arrays.parallelSort(keys, 0, used);
            for (int at = 0, end; at < used; at = end) {
                end = at + 1;
                while (end < used && keys[end] == keys[at]) {
                    end++;
                }
                if (end - at > Register.FULL) {
                    divide(keys[at], rule);
                }
            }
        }
    }

    private void divide(int row, int rule, long key, Changed changed) {
        divide(key, rule);
        var full = overFull.get(key);
        if (full != null) {
            full.all().each(changed::links);
            full.each(row, other -> changed.pair(row, other));
        }
    }

    private void divide(long key, int rule) {
        var full = new OverFull(register);
        long[] of = chains[rule];
        int slot = slot(key, heads[rule]);
        int kept = END;
        for (int at = heads[rule][slot], after; at != END; at = after) {
            after = (int) of[at];
            if (register.key(at, rule) == key) {
                full.add(at, Changed.UNHEARD);
            } else {
                of[at] = linked(of[at], kept);
                kept = at;
            }
        }
        heads[rule][slot] = kept;
        overFull.put(key, full);
    }

    private static long linked(long key, int next) {
        return key & 0xffffffff00000000L | next & 0xffffffffL;
    }

    private static boolean alike(long chained, long key) {
        return (chained ^ key) >>> 32 == 0;
    }

    private void chain(int row, int rule, long key) {
        int slot = slot(key, heads[rule]);
        chains[rule][row] = linked(key, heads[rule][slot]);
        heads[rule][slot] = row;
    }

    private int many(int row, int rule, long key) {
        int many = 0;
        for (int at = heads[rule][slot(key, heads[rule])]; at != END && many <= Register.FULL; at = (int) chains[rule][at]) {
            many += at == row || alike(chains[rule][at], key) && register.together(at, row, rule) ? 1 : 0;
        }
        return many;
    }

    void remove(int row, Changed changed) {
        for (int rule = 0; rule < rules; rule++) {
            long key = register.key(row, rule);
            var full = key == 0 ? null : overFull.get(key);
            if (full != null) {
                full.remove(row, changed);
                if (full.size() <= Register.FULL) {
                    overFull.remove(key);
                    int of = rule;
                    full.all().each(other -> chain(other, of, key));
                    full.all().eachPair(changed);
                }
            } else if (key != 0) {
                unchain(row, rule, slot(key, heads[rule]));
            }
        }
    }

    private void unchain(int row, int rule, int slot) {
        long[] of = chains[rule];
        if (heads[rule][slot] == row) {
            heads[rule][slot] = (int) of[row];
            return;
        }
        for (int at = heads[rule][slot]; at != END; at = (int) of[at]) {
            if ((int) of[at] == row) {
                of[at] = linked(of[at], (int) of[row]);
                return;
            }
        }
        throw new IllegalStateException("Record in row " + row + " is not where it was put.");
    }

    /** The records that one record, here or to come, is compared with; some several times, and once in a thousand million one too many. */
    void each(int row, IntConsumer consumer) {
        for (int rule = 0; rule < rules; rule++) {
            long key = register.key(row, rule);
            if (key != 0) {
                var full = overFull.isEmpty() ? null : overFull.get(key);
                if (full != null) {
                    full.each(row, consumer);
                } else {
                    for (int at = heads[rule][slot(key, heads[rule])]; at != END; at = (int) chains[rule][at]) {
                        if (at != row && alike(chains[rule][at], key)) {
                            consumer.accept(at);
                        }
                    }
                }
            }
        }
    }

    /** Whether two records that are here are compared. */
    boolean compares(int i, int j) {
        for (int rule = 0; rule < rules; rule++) {
            if (register.together(i, j, rule)) {
                var full = overFull.isEmpty() ? null : overFull.get(register.key(i, rule));
                if (full == null || full.compares(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }
}
