package wholepicture.linkage.batch;

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

    Parts parts(int pattern) {
        double[] parts = new double[4];
        double one = 0;
        for (int k = 0; k < shares.length; k++) {
            double likelihood = shares[k];
            for (int c = 0; c < comparisons.all().size(); c++) {
                likelihood *= likely[k][c][comparisons.level(pattern, c)];
            }
            if (k == 0) {
                one = likelihood;
            } else {
                var explanation = explanations.get(k - 1);
                parts[(explanation.givenByChance() ? 1 : 0) + (explanation.familyByChance() ? 2 : 0)] += likelihood;
            }
        }
        return new Parts(Math.max(one, 1e-300), Math.max(parts[0], 1e-300), parts[1], parts[2], parts[3]);
    }
}
