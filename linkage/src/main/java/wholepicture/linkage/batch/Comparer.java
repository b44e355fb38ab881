package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;

/** Compares the records of blocks with each other and keeps the pairs with their patterns; for one thread. */
final class Comparer {

    private final Records records;
    private final Comparisons comparisons;
    private final Agreement agreement;
    private final Spelling spelling = new Spelling();
    private final int width;
    private final int[] said;
    private Pairs pairs = new Pairs();
    final List<Pairs> all = new ArrayList<>(List.of(pairs));
    final Counts counts = new Counts();

    Comparer(Records records, Comparisons comparisons, Agreement agreement) {
        this.records = records;
        this.comparisons = comparisons;
        this.agreement = agreement;
        width = comparisons.width();
        said = new int[Candidates.FULL * width];
    }

    /**
     * Compares all records of some blocks that their rule puts together and no earlier rule does.
     *
     * @param rows blocks, as in {@link Blocks}; from one's beginning to another's end, at most {@link Candidates#FULL} records
     * @param overFull for each record the rules, as bits, that do not compare all its pairs; empty if all do
     * @return how many pairs were compared
     */
    int blocks(int rule, int[] rows, int from, int to, long[] overFull) {
        for (int x = from, at = 0; x < to; x++, at += width) {
            comparisons.lay(Blocks.record(rows[x]), said, at);
        }
        int compared = 0;
        for (int begin = from, end; begin < to; begin = end) {
            end = Blocks.end(rows, begin);
            compared += block(rule, rows, begin, end, (begin - from) * width, overFull);
        }
        return compared;
    }

    private int block(int rule, int[] rows, int from, int to, int laid, long[] overFull) {
        long own = agreement.wanted(rule);
        int compared = 0;
        for (int x = from, one = laid; x < to; x++, one += width) {
            int i = Blocks.record(rows[x]);
            long divided = overFull.length == 0 ? 0 : overFull[i];
            for (int y = x + 1, other = one + width; y < to; y++, other += width) {
                long same = agreement.same(rule, said, one, other);
                if ((same & own) == own && !earlier(rule, same, divided)) {
                    keep(i, rows[y], comparisons.laid(i, rows[y], said, one, other, spelling));
                    compared++;
                }
            }
        }
        return compared;
    }

    private boolean earlier(int rule, long same, long divided) {
        for (int before = 0; before < rule; before++) {
            long wanted = agreement.wanted(before);
            if ((same & wanted) == wanted && (divided >>> before & 1) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Compares two records. */
    void pair(int i, int j) {
        keep(i, j, comparisons.pattern(i, j, spelling));
    }

    private void keep(int i, int j, int pattern) {
        if (pairs.full()) {
            pairs = new Pairs();
            all.add(pairs);
        }
        pairs.add(i, j, pattern);
        boolean across = !records.twoFiles() || records.file(i) != records.file(j);
        counts.add(pattern, across ? 1 : 0, across ? 0 : 1);
    }
}
