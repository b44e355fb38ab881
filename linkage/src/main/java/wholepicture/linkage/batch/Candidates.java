package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final List<Rule> rules = new ArrayList<>();
    private final long[] prints;
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

    /** How many pairs there are. */
    long compared() {
        return pairs.stream().mapToLong(each -> each.size).sum();
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
        for (int rule = 0; rule < rules.size(); rule++) {
            by |= (rules.get(rule).holds(i, j) ? 1L : 0L) << rule;
        }
        return by;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Finds the blocks of the rules that are always used, and of others as long as there are few pairs. */
    void block(List<Rule> wanted) {
        var made = new Blocks[wanted.size()];
        var tasks = new ArrayList<Runnable>();
        for (int r = 0; r < made.length; r++) {
            int rule = r;
            tasks.add(() -> made[rule] = Blocks.of(wanted.get(rule), records.size()));
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
        blocks.forEach(each -> rules.add(each.rule()));
    }

    /** Compares all pairs of all blocks, and lets go of the blocks. */
    void compare() {
        var overFull = new OverFull(records, rules, blocks, prints);
        var agreement = new Agreement(rules, comparisons.columns());
        comparisons.spread(agreement.further(), workers);
        var comparers = Stream.generate(() -> new Comparer(records, comparisons, agreement)).limit(workers.threads()).toList();
        var divided = Stream.generate(OverFull.Found::new).limit(workers.threads()).toList();
        for (int rule = 0; rule < rules.size(); rule++) {
            long own = block(rule, comparers, overFull, divided);
            var of = blocks.get(rule);
            yields.add(new Yield(of.rule().name(), of.pairs(), own, of.overFull(), of.largest()));
            blocks.set(rule, new Blocks(of.rule(), new int[0], of.pairs(), of.largest(), of.overFull()));
        }
        long[] rest = OverFull.Found.once(divided);
        workers.each(rest.length, (t, from, to) -> {
            for (int p = from; p < to; p++) {
                comparers.get(t).pair((int) (rest[p] >>> 32), (int) rest[p]);
            }
        });
        for (Comparer each : comparers) {
            pairs.addAll(each.all);
            counts.addAll(each.counts);
        }
    }

    private long block(int rule, List<Comparer> comparers, OverFull overFull, List<OverFull.Found> divided) {
        int[] rows = blocks.get(rule).rows();
        long[] marks = overFull.marks();
        var own = new LongAdder();
        workers.each(rows.length, (t, from, to) -> {
            long compared = -divided.get(t).size();
            for (int at = Blocks.begin(rows, from), end; at < to; at = end) {
                end = Blocks.end(rows, at);
                if (end - at > FULL) {
                    overFull.divide(rule, IntStream.range(at, end).map(x -> Blocks.record(rows[x])).toArray(), divided.get(t));
                    continue;
                }
                for (int next; end < to && (next = Blocks.end(rows, end)) - at <= FULL; end = next) {
                    continue;
                }
                compared += comparers.get(t).blocks(rule, rows, at, end, marks);
            }
            own.add(compared + divided.get(t).size());
        });
        return own.sum();
    }
}
