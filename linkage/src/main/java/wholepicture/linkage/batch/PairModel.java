package wholepicture.linkage.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * What was learnt: how much likelier one person is than all kinds of two people together, for every pattern, in bits.
 *
 * @param shares of the candidate pairs: one person first, then each explanation
 * @param likely how likely each level of each comparison is, for one person first, then for each explanation
 * @param byChance the same for two random records
 */
record PairModel(Comparisons comparisons, List<Explanation> explanations, double[] shares, double[][][] likely, double[][] byChance) {

    private static final double LOG2 = 1 / Math.log(2);
    private static final int SAME = 1;
    private static final int EXCHANGED = 4;
    private static final int BOTH = 3;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    /**
     * Given and family name exchanged is fixed and not learnt: one tells the other, and so few pairs show it that a kind of two people
     * comes to stand for exactly these. Namesakes are another matter: where a name is given and family name alike, as many people bear it the
     * one way as the other, and two of them are as likely as any two of the same names.
     */
    private static final double[] EXCHANGED_BY_MISTAKE = {0.01, 0.9};
    private static final double[] EXCHANGED_BY_CHANCE = {2e-3, 2e-3};

    /**
     * The parts of a pattern's weight that how common the names are can change.
     *
     * @param one likelihood of one person
     * @param rest of two people, whatever the names; {@code given}, {@code family}, {@code both} where these agree by chance
     */
    record Parts(double one, double rest, double given, double family, double both) {

        /** @param commonGiven how much commoner than usual the given name in common is, 1 when they have none; {@code commonFamily} likewise */
        double weight(double commonGiven, double commonFamily) {
            return LOG2 * Math.log(one / (rest + given * commonGiven + family * commonFamily + both * commonGiven * commonFamily));
        }
    }

    /** The same with six digits, so that a file which people can read says exactly what is used. */
    PairModel rounded() {
        return new PairModel(comparisons, explanations, rounded(shares), Arrays.stream(likely).map(PairModel::rounded).toArray(double[][][]::new), rounded(byChance));
    }

    private static double[][] rounded(double[][] numbers) {
        return Arrays.stream(numbers).map(PairModel::rounded).toArray(double[][]::new);
    }

    private static double[] rounded(double[] numbers) {
        return Arrays.stream(numbers).map(number -> new BigDecimal(number).round(SIX_DIGITS).doubleValue()).toArray();
    }

    /** Whether the given name of one is the family name of the other, both ways. */
    boolean exchanged(int pattern) {
        return exchanged(comparisons, pattern);
    }

    static boolean exchanged(Comparisons comparisons, int pattern) {
        return comparisons.level(pattern, 0) == EXCHANGED && comparisons.level(pattern, 1) == EXCHANGED;
    }

    /** How much likelier what one comparison reached is for one person than for two strangers, in bits; 0 where one of them does not say. */
    double bits(int pattern, int comparison) {
        int level = comparisons.level(pattern, comparison);
        if (comparison < 2 && exchanged(pattern)) {
            return LOG2 * Math.log(EXCHANGED_BY_MISTAKE[comparison] / EXCHANGED_BY_CHANCE[comparison]);
        }
        return level == 0 ? 0 : LOG2 * Math.log(likely[0][comparison][level] / byChance[comparison][level]);
    }

    Parts parts(int pattern) {
        double[] parts = new double[4];
        double one = 0;
        boolean exchanged = exchanged(pattern);
        for (int k = 0; k < shares.length; k++) {
            var explanation = k == 0 ? null : explanations.get(k - 1);
            int chance = explanation == null ? 0 : (explanation.givenByChance() ? 1 : 0) + (explanation.familyByChance() ? 2 : 0);
            double likelihood = shares[k];
            for (int c = 0; c < comparisons.all().size(); c++) {
                likelihood *= c >= 2 || !exchanged ? likely[k][c][comparisons.level(pattern, c)]
                    : k == 0 ? EXCHANGED_BY_MISTAKE[c] : chance == BOTH ? likely[k][c][SAME] : EXCHANGED_BY_CHANCE[c];
            }
            if (k == 0) {
                one = likelihood;
            } else {
                parts[exchanged && chance != BOTH ? 0 : chance] += likelihood;
            }
        }
        return new Parts(Math.max(one, 1e-300), Math.max(parts[0], 1e-300), parts[1], parts[2], parts[3]);
    }
}
