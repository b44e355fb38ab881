package wholepicture.linkage.batch;

/** How likely each level is for two random records: in closed form where values are simply the same, else from random pairs. */
final class Chance {

    private static final int WANTED = 300_000;

    /** As many pairs as what is usual counts for, so that a file of a few records does not make every name common. */
    static final double EXPECTED = 500;

    private Chance() {}

    /** @param prints decide which pairs are drawn, so that the order of the file plays no part */
    static double[][] of(Records records, Comparisons comparisons, long[] prints, Workers workers) {
        int size = records.size();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = prints[i] & 0xffffffff00000000L | i;
        }
        long[] shuffled = Blocks.sorted(keys, size);
        int shifts = Math.clamp(WANTED / size, 1, Math.max(1, size - 1));
        int drawn = Math.min(size, WANTED);
        int many = comparisons.all().size();
        long[][][] seen = new long[workers.threads()][many][9];
        var spelling = new Spelling[workers.threads()];
        for (int t = 0; t < spelling.length; t++) {
            spelling[t] = new Spelling();
        }
        workers.each(drawn, (t, from, to) -> {
            for (int at = from; at < to; at++) {
                for (int shift = 1; shift <= shifts; shift++) {
                    int i = (int) shuffled[at];
                    int j = (int) shuffled[(at + shift) % size];
                    if (prints[i] != prints[j]) {
                        int pattern = comparisons.pattern(i, j, spelling[t]);
                        for (int c = 0; c < many; c++) {
                            seen[t][c][comparisons.level(pattern, c)]++;
                        }
                    }
                }
            }
        });
        double[][] chance = new double[many][];
        for (int c = 0; c < many; c++) {
            int levels = comparisons.all().get(c).levels().size();
            double[] likely = new double[levels];
            double all = 0;
            for (int l = 1; l < levels; l++) {
                for (long[][] each : seen) {
                    likely[l] += each[c][l];
                }
                likely[l] += 0.2 + EXPECTED * comparisons.all().get(c).strangers()[l - 1];
                all += likely[l];
            }
            for (int l = 1; l < levels; l++) {
                likely[l] /= all;
            }
            chance[c] = likely;
        }
        exact(chance[0], Commonness.sharing(records.given.counts(), comparisons.all().get(0).strangers()[0]));
        exact(chance[1], Commonness.sharing(records.family.counts(), comparisons.all().get(1).strangers()[0]));
        return chance;
    }

    private static void exact(double[] likely, double same) {
        double rest = (1 - same) / (1 - likely[1]);
        for (int l = 2; l < likely.length; l++) {
            likely[l] *= rest;
        }
        likely[1] = same;
    }
}
