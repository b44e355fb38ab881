package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The pairs of a linkage that a person should look at first: each list holds the most surprising of its kind. */
final class Surprises {

    private static final int SHOWN = 10;
    private static final double CLOSE = 1;

    private final Linked linked;
    private final long[] prints;
    private final List<Kept> lists = new ArrayList<>();
    private final long[] alone;
    private final long[] found;

    record Pair(int i, int j, double surprise, long order) {}

    private static final class Kept {
        private static final Comparator<Pair> MOST = Comparator.comparingDouble(Pair::surprise).thenComparingLong(Pair::order);
        private final PriorityQueue<Pair> pairs = new PriorityQueue<>(MOST);

        void offer(int i, int j, double surprise, long order) {
            if (pairs.size() < SHOWN || pairs.element().surprise <= surprise) {
                pairs.add(new Pair(i, j, surprise, order));
                if (pairs.size() > SHOWN) {
                    pairs.remove();
                }
            }
        }

        List<Pair> sorted() {
            return pairs.stream().sorted(MOST.reversed()).toList();
        }
    }

    Surprises(Linked linked) {
        this.linked = linked;
        try (var alone = new Workers(1)) {
            prints = linked.records.fingerprints(alone);
        }
        for (int list = 0; list < 3; list++) {
            lists.add(new Kept());
        }
        alone = new long[linked.candidates.yields.size()];
        found = new long[alone.length];
        look();
    }

    private void look() {
        var spelling = new Spelling();
        linked.eachPair((i, j, weight) -> {
            long order = (prints[i] ^ prints[j]) * 0x9E3779B97F4A7C15L;
            boolean one = linked.cluster(i) == linked.cluster(j);
            if (Math.abs(weight - linked.threshold) < CLOSE) {
                lists.get(0).offer(i, j, (order >>> 11) * 0x1p-53, order);
            }
            if (one) {
                lists.get(1).offer(i, j, -against(linked.model.comparisons().pattern(i, j, spelling)), order);
                madeBy(i, j);
            } else if (weight >= linked.threshold && !(linked.oneEach && linked.records.file(i) == linked.records.file(j))) {
                lists.get(2).offer(i, j, weight, order);
            }
        });
    }

    private void madeBy(int i, int j) {
        long by = linked.candidates.madeBy(i, j);
        for (long rest = by; rest != 0; rest &= rest - 1) {
            int rule = Long.numberOfTrailingZeros(rest);
            if (rule < found.length) {
                found[rule]++;
                alone[rule] += Long.bitCount(by) == 1 ? 1 : 0;
            }
        }
    }

    /** The bits of the field that speaks most against. */
    private double against(int pattern) {
        double against = 0;
        for (int c = 0; c < linked.model.comparisons().all().size(); c++) {
            against = Math.min(against, linked.model.bits(pattern, c));
        }
        return against;
    }

    /** Pairs within a bit of the threshold, any of them. */
    List<Pair> close() {
        return lists.get(0).sorted();
    }

    /** Joined, although one field speaks strongly against it. */
    List<Pair> joinedAgainst() {
        return lists.get(1).sorted();
    }

    /** Alone these two would be one person; the others of their groups, or people, stood between them. */
    List<Pair> keptApart() {
        return lists.get(2).sorted();
    }

    /** By rule: how many compared pairs of one person it makes. */
    long[] found() {
        return found;
    }

    /** By rule: how many of them no other rule makes. */
    long[] alone() {
        return alone;
    }
}
