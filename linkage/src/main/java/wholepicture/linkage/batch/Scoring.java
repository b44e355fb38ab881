package wholepicture.linkage.batch;

import java.util.concurrent.ConcurrentHashMap;
import wholepicture.linkage.batch.Records.Column;

/** Weighs pairs by a model: the pattern's weight, changed by how common the names in common are. */
final class Scoring {

    private static final double FEW = 100;

    private final Records records;
    private final PairModel model;
    private final double[] commonGiven;
    private final double[] commonFamily;
    private final ConcurrentHashMap<Integer, PairModel.Parts> parts = new ConcurrentHashMap<>(1 << 14);

    Scoring(Records records, PairModel model) {
        this.records = records;
        this.model = model;
        commonGiven = common(records.given, model.comparisons().all().get(0).strangers()[0]);
        commonFamily = common(records.family, model.comparisons().all().get(1).strangers()[0]);
    }

    /** How much commoner than the average shared value each value is. */
    private static double[] common(Column column, double usual) {
        int[] counts = column.counts();
        double said = column.of().length - (double) counts[0];
        double shared = sharing(counts, usual);
        double[] common = new double[counts.length];
        for (int value = 1; value < common.length; value++) {
            common[value] = (counts[value] + FEW * shared) / (said + FEW) / shared;
        }
        return common;
    }

    /** The chance that two random records, both saying something, say the same; in a file of few records nearly what is usual. */
    static double sharing(int[] counts, double usual) {
        double said = 0;
        double same = 0;
        for (int value = 1; value < counts.length; value++) {
            said += counts[value];
            same += (double) counts[value] * (counts[value] - 1);
        }
        return (same + 2 * Chance.EXPECTED * usual) / (said * Math.max(0, said - 1) + 2 * Chance.EXPECTED);
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
