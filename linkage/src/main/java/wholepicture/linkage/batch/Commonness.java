package wholepicture.linkage.batch;

import wholepicture.linkage.batch.Records.Column;

/** How much commoner than the average shared value each value of a column is, as it was counted once. */
final class Commonness {

    private static final double FEW = 100;
    private static final double SELDOM = 0.1;

    final double said;
    final double shared;
    final int[] counts;
    private final double[] common;

    /**
     * @param said how many records said something
     * @param shared the chance that two of them said the same
     * @param counts how many said each value
     */
    Commonness(double said, double shared, int[] counts) {
        this.said = said;
        this.shared = shared;
        this.counts = counts;
        common = new double[Math.max(1, counts.length)];
        common[0] = FEW / (said + FEW);
        for (int value = 1; value < counts.length; value++) {
            common[value] = (counts[value] + FEW * shared) / (said + FEW) / shared;
        }
    }

    /** @param usual the chance that two say the same where nothing is known yet */
    static Commonness of(Column column, double usual) {
        int[] counts = column.counts();
        return new Commonness(column.of().length - (double) counts[0], sharing(counts, usual), counts);
    }

    /** A value that has come since is as rare as one that nobody had. */
    double of(int value) {
        return common[value < common.length ? value : 0];
    }

    /** The same of anybody else than one record that says it; of a name that stands where nobody else has it little is expected. */
    double besideOne(int value) {
        int others = value < counts.length ? Math.max(0, counts[value] - 1) : 0;
        return (others + SELDOM * FEW * shared) / (said + FEW) / shared;
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
}
