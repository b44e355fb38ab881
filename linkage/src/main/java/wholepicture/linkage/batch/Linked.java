package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The records of a linkage and which of them are one person. */
public final class Linked {

    final Records records;
    final List<Columns> columns;
    final PairModel model;
    final Candidates candidates;
    final Scoring scoring;
    final int[] leader;
    final boolean oneEach;
    /** Where learning was held to what the explanations mean. */
    final List<String> held;
    /** From which average weight, in bits, records were held to be one person. */
    final double threshold;
    final Judging judging;
    private final int[] label;
    private final Map<String, double[]> phases;

    Linked(Records records, List<Columns> columns, PairModel model, Candidates candidates, Scoring scoring, int[] leader,
        boolean oneEach, Map<String, double[]> phases, List<String> held, double threshold, Judging judging) {
        this.held = held;
        this.threshold = threshold;
        this.judging = judging;
        this.records = records;
        this.columns = columns;
        this.model = model;
        this.candidates = candidates;
        this.scoring = scoring;
        this.leader = leader;
        this.oneEach = oneEach;
        this.phases = phases;
        label = leader.clone();
        for (int i = 0; i < label.length; i++) {
            if (records.compareIds(i, label[leader[i]]) < 0) {
                label[leader[i]] = i;
            }
        }
    }

    /** How many records there are. */
    public int size() {
        return leader.length;
    }

    /** The id of a record as in its file, or its row's number where the file has no ids. */
    public String id(int record) {
        return records.id(record);
    }

    /** A number that records of one person share: the place of one of them. */
    public int cluster(int record) {
        return leader[record];
    }

    /**
     * Why two records are held to be one person or two: a waterfall of bits, field by field.
     *
     * @param one place of a record, from 0; {@code other} likewise
     */
    public Waterfall explain(int one, int other) {
        return new Explaining(scoring, threshold).of(one, other, id(one), id(other));
    }

    /** From which average weight it would have been had people said nothing. */
    double usualThreshold() {
        return Linkage.threshold(model.comparisons(), oneEach);
    }

    /** The record that a cluster is named after: the one with the shortest and first id. */
    int named(int record) {
        return label[leader[record]];
    }

    /** How many clusters there are, those of one record counted too. */
    public long clusters() {
        return IntStream.range(0, leader.length).filter(i -> leader[i] == i).count();
    }

    /** Seconds by phase: on the wall, and of processors. */
    public Map<String, double[]> phases() {
        return phases;
    }

    /** How many pairs were compared. */
    public long compared() {
        return candidates.compared();
    }

    /** Hears of every compared pair. */
    public interface Heard {
        /** @param weight how much likelier one person is than two, in bits */
        void pair(int one, int other, double weight);
    }

    /** Tells every compared pair, in no order. */
    public void eachPair(Heard heard) {
        for (Pairs some : candidates.pairs) {
            for (int p = 0; p < some.size; p++) {
                heard.pair(some.first[p], some.second[p], some.weight(p));
            }
        }
    }

    /** How many clusters have 1, 2, 3 … records; the last entry counts all larger ones. */
    long[] sizes(int most) {
        int[] many = new int[leader.length];
        for (int of : leader) {
            many[of]++;
        }
        long[] sizes = new long[most + 1];
        Arrays.stream(many).filter(n -> n > 0).forEach(n -> sizes[Math.min(n, most)]++);
        return sizes;
    }
}
