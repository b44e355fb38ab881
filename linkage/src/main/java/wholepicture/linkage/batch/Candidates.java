package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * Makes every pair worth comparing, once, with its pattern. A pair belongs to the first rule that makes it, so no table of pairs is
 * needed. Over-full blocks are not compared in full and not dropped: they are divided by what else their records say.
 */
final class Candidates {

    /** The most records of a block that are all compared with each other. */
    static final int FULL = 250;
    /** The most records of a part of a divided block that are all compared with each other. */
    static final int FEW = FULL / 4;
    private static final int BUDGET = 4_000_000;
    static final int NEIGHBOURS = 6;

    /**
     * What one rule brought.
     *
     * @param pairs pairs that it makes
     * @param own pairs that no earlier rule made
     * @param overFull blocks that were divided
     * @param largest records in its largest block
     */
    record Yield(String rule, long pairs, long own, int overFull, int largest) {}

    private final Records records;
    private final Comparisons comparisons;
    private final Workers workers;
    private final List<Blocks> blocks = new ArrayList<>();
    private final long[] prints;
    private long[] overFull = new long[0];
    private int[] place = new int[0];
    final List<Pairs> pairs = new ArrayList<>();
    final List<Yield> yields = new ArrayList<>();
    final Counts counts = new Counts();

    Candidates(Records records, Comparisons comparisons, long[] prints, Workers workers) {
        this.records = records;
        this.comparisons = comparisons;
        this.prints = prints;
        this.workers = workers;
    }

    Records records() {
        return records;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    /** Whether the pairs hold all records together. */
    boolean connected() {
        int[] leader = IntStream.range(0, records.size()).toArray();
        pairs.forEach(some -> IntStream.range(0, some.size).forEach(p -> Gathering.join(leader, some.first[p], some.second[p])));
        return IntStream.range(0, leader.length).allMatch(i -> Gathering.find(leader, i) == 0);
    }

    /** Which rules put two records together, one bit for each in their order. */
    long madeBy(int i, int j) {
        long by = 0;
        for (int rule = 0; rule < blocks.size(); rule++) {
            by |= (blocks.get(rule).rule().holds(i, j) ? 1L : 0L) << rule;
        }
        return by;
    }

    List<Rule> rules() {
        return blocks.stream().map(Blocks::rule).toList();
    }

    void block(List<Rule> rules) {
        var made = new Blocks[rules.size()];
        var tasks = new ArrayList<Runnable>();
        for (int r = 0; r < made.length; r++) {
            int rule = r;
            tasks.add(() -> made[rule] = Blocks.of(rules.get(rule), records.size()));
        }
        workers.tasks(tasks);
        long left = BUDGET;
        for (Blocks each : made) {
            if (each.rule().always()) {
                blocks.add(each);
                left -= each.pairs();
            }
        }
        var cheap = Arrays.stream(made).filter(each -> !each.rule().always() && each.pairs() > 0).sorted(Comparator.comparingLong(Blocks::pairs)).toList();
        for (Blocks each : cheap) {
            if (each.pairs() <= left && blocks.size() < 63) {
                blocks.add(each);
                left -= each.pairs();
            }
        }
    }

    void compare() {
        mark();
        arrange();
        int threads = workers.threads();
        var divided = new Pairs();
        var spelling = new Spelling[threads];
        var perThread = new Counts[threads];
        for (int t = 0; t < threads; t++) {
            spelling[t] = new Spelling();
            perThread[t] = new Counts();
            pairs.add(new Pairs());
        }
        for (int rule = 0; rule < blocks.size(); rule++) {
            int r = rule;
            var of = blocks.get(r);
            int over = 0;
            int largest = 0;
            long before = size() + divided.size;
            for (int b = 0; b < of.bounds().length; b += 2) {
                int many = of.bounds()[b + 1] - of.bounds()[b];
                largest = Math.max(largest, many);
                if (many > FULL) {
                    over++;
                    new Division(r, divided).divide(Arrays.copyOfRange(of.rows(), of.bounds()[b], of.bounds()[b + 1]));
                }
            }
            workers.each(of.bounds().length / 2, (t, from, to) -> {
                for (int b = from; b < to; b++) {
                    if (of.bounds()[2 * b + 1] - of.bounds()[2 * b] <= FULL) {
                        all(r, of.rows(), of.bounds()[2 * b], of.bounds()[2 * b + 1], pairs.get(t), perThread[t], spelling[t]);
                    }
                }
            });
            yields.add(new Yield(of.rule().name(), of.pairs(), size() + divided.size - before, over, largest));
        }
        once(divided, spelling[0], perThread[0]);
        for (Counts each : perThread) {
            counts.addAll(each);
        }
    }

    /** What over-full blocks are divided by. */
    static List<int[]> divisors(Records records) {
        return List.of(records.birth, records.given.of(), records.family.of(), records.postcode.of(), records.address.of(), records.phone.of());
    }

    private long size() {
        return pairs.stream().mapToLong(each -> each.size).sum();
    }

    private void mark() {
        for (int r = 0; r < blocks.size(); r++) {
            var of = blocks.get(r);
            for (int b = 0; b < of.bounds().length; b += 2) {
                if (of.bounds()[b + 1] - of.bounds()[b] > FULL) {
                    overFull = overFull.length == 0 ? new long[records.size()] : overFull;
                    for (int at = of.bounds()[b]; at < of.bounds()[b + 1]; at++) {
                        overFull[of.rows()[at]] |= 1L << r;
                    }
                }
            }
        }
    }

    /** A place for each record of an over-full block, in an order that puts those beside each other that say the same. */
    private void arrange() {
        var given = records.given.values().fingerprints();
        var family = records.family.values().fingerprints();
        place = new int[overFull.length];
        var order = IntStream.range(0, overFull.length).filter(i -> overFull[i] != 0).boxed().sorted(Comparator.<Integer>comparingInt(i -> records.birth[i])
            .thenComparingLong(i -> family[records.family.of()[i]]).thenComparingLong(i -> given[records.given.of()[i]]).thenComparingLong(i -> prints[i])).toList();
        for (int at = 0; at < order.size(); at++) {
            place[order.get(at)] = at;
        }
    }

    private void all(int rule, int[] rows, int from, int to, Pairs into, Counts count, Spelling spelling) {
        var own = blocks.get(rule).rule();
        for (int x = from; x < to; x++) {
            int i = rows[x];
            for (int y = x + 1; y < to; y++) {
                int j = rows[y];
                if (!madeBy(rule, i, j) && own.holds(i, j)) {
                    int pattern = comparisons.pattern(i, j, spelling);
                    into.add(i, j, pattern);
                    count(i, j, pattern, count);
                }
            }
        }
    }

    private void count(int i, int j, int pattern, Counts count) {
        boolean across = !records.twoFiles() || records.file(i) != records.file(j);
        count.add(pattern, across ? 1 : 0, across ? 0 : 1);
    }

    /** Whether an earlier rule compares the two in full. */
    private boolean madeBy(int before, int i, int j) {
        long divided = overFull.length == 0 ? 0 : overFull[i];
        for (int rule = 0; rule < before; rule++) {
            if ((divided >>> rule & 1) == 0 && blocks.get(rule).rule().holds(i, j)) {
                return true;
            }
        }
        return false;
    }

    /** Pairs of divided blocks may come several times: keeps each once. */
    private void once(Pairs divided, Spelling spelling, Counts count) {
        long[] keys = new long[divided.size];
        for (int p = 0; p < keys.length; p++) {
            keys[p] = (long) Math.min(divided.first[p], divided.second[p]) << 32 | Math.max(divided.first[p], divided.second[p]);
        }
        Arrays.sort(keys);
        for (int p = 0; p < keys.length; p++) {
            if (p == 0 || keys[p] != keys[p - 1]) {
                int i = (int) (keys[p] >>> 32);
                int j = (int) keys[p];
                int pattern = comparisons.pattern(i, j, spelling);
                pairs.getFirst().add(i, j, pattern);
                count(i, j, pattern, count);
            }
        }
    }

    /** Compares within an over-full block only what agrees in one thing more, and each record with its nearest in a fixed order. */
    private final class Division {

        private final int rule;
        private final Pairs into;

        Division(int rule, Pairs into) {
            this.rule = rule;
            this.into = into;
        }

        void divide(int[] rows) {
            for (int[] part : divisors(records)) {
                if (blocks.get(rule).rule().parts().contains(part)) {
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
                    if (to - from <= FEW) {
                        full(keys, from, to);
                    } else if (to - from < rows.length) {
                        near(Arrays.copyOfRange(keys, from, to));
                    }
                }
            }
            near(Arrays.stream(rows).mapToLong(row -> row).toArray());
        }

        private void full(long[] keys, int from, int to) {
            for (int x = from; x < to; x++) {
                for (int y = x + 1; y < to; y++) {
                    put((int) keys[x], (int) keys[y]);
                }
            }
        }

        private void near(long[] keys) {
            for (int x = 0; x < keys.length; x++) {
                keys[x] = (long) place[(int) keys[x]] << 32 | keys[x] & 0xffffffffL;
            }
            Arrays.sort(keys);
            for (int x = 0; x < keys.length; x++) {
                for (int y = x + 1; y < Math.min(keys.length, x + 1 + NEIGHBOURS); y++) {
                    put((int) keys[x], (int) keys[y]);
                }
            }
        }

        private void put(int i, int j) {
            if (blocks.get(rule).rule().holds(i, j) && !madeBy(blocks.size(), i, j)) {
                into.add(i, j, 0);
            }
        }
    }
}
