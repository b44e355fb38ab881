package wholepicture.linkage.batch;

import java.util.Arrays;
import wholepicture.linkage.batch.Records.Column;

/** Weighs pairs by a model: the pattern's weight, changed by how common the names in common are. */
final class Scoring {

    private static final double FEW = 100;

    private final Records records;
    private final PairModel model;
    private final double[] commonGiven;
    private final double[] commonFamily;
    private final int[] keys;
    private final PairModel.Parts[] parts;

    /** @param patterns those seen, weighed beforehand */
    Scoring(Records records, PairModel model, int[] patterns) {
        this.records = records;
        this.model = model;
        commonGiven = common(records.given, model.comparisons().all().get(0).strangers()[0]);
        commonFamily = common(records.family, model.comparisons().all().get(1).strangers()[0]);
        keys = new int[Integer.highestOneBit(Math.max(64, patterns.length * 2)) * 2];
        parts = new PairModel.Parts[keys.length];
        Arrays.fill(keys, -1);
        for (int pattern : patterns) {
            int slot = slot(pattern);
            keys[slot] = pattern;
            parts[slot] = model.parts(pattern);
        }
    }

    private int slot(int pattern) {
        int slot = pattern * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (keys[slot] != pattern && keys[slot] != -1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private PairModel.Parts parts(int pattern) {
        int slot = slot(pattern);
        return keys[slot] == pattern ? parts[slot] : model.parts(pattern);
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
        return (float) parts(pattern).weight(
            given ? commonGiven[records.given.of()[i]] : 1, family ? commonFamily[records.family.of()[i]] : 1);
    }

    float weight(int i, int j, Spelling spelling) {
        return weight(i, j, model.comparisons().pattern(i, j, spelling));
    }
}
