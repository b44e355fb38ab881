package wholepicture.linkage.batch;

import java.util.concurrent.ConcurrentHashMap;
import wholepicture.linkage.batch.Records.Column;

/** Weighs pairs by a model: the pattern's weight, changed by how common the names in common are. */
final class Scoring {

    private final Records records;
    private final PairModel model;
    private final double[] commonGiven;
    private final double[] commonFamily;
    private final ConcurrentHashMap<Integer, PairModel.Parts> parts = new ConcurrentHashMap<>(1 << 14);

    Scoring(Records records, PairModel model) {
        this.records = records;
        this.model = model;
        commonGiven = common(records.given);
        commonFamily = common(records.family);
    }

    /** How much commoner than the average shared value each value is. */
    private static double[] common(Column column) {
        int[] counts = column.counts();
        double said = column.of().length - (double) counts[0];
        double shared = sharing(counts);
        double[] common = new double[counts.length];
        for (int value = 1; value < common.length; value++) {
            common[value] = Math.max(counts[value], 1) / said / Math.max(shared, 1e-9);
        }
        return common;
    }

    /** The chance that two random records, both saying something, say the same. */
    static double sharing(int[] counts) {
        double said = 0;
        double same = 0;
        for (int value = 1; value < counts.length; value++) {
            said += counts[value];
            same += (double) counts[value] * (counts[value] - 1);
        }
        return said < 2 ? 1 : Math.max(same, 1) / (said * (said - 1));
    }

    /** How much likelier one person is than two, in bits. */
    float weight(int i, int j, int pattern) {
        var comparisons = model.comparisons();
        boolean given = comparisons.level(pattern, 0) == 1;
        boolean family = comparisons.level(pattern, 1) == 1;
        return (float) parts.computeIfAbsent(pattern, model::parts).weight(
            given ? commonGiven[records.given.of()[i]] : 1, family ? commonFamily[records.family.of()[i]] : 1);
    }

    float weight(int i, int j, Spelling spelling) {
        return weight(i, j, model.comparisons().pattern(i, j, spelling));
    }
}
