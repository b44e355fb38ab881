package wholepicture.linkage.invented;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * How right a linkage was: every two records that it holds to be one person against every two that are.
 *
 * @param all all pairs
 * @param byDifficulty the pairs that are one person, by what makes them hard; precision is not asked there
 * @param byOrigin by the community of the names
 * @param falseBetween pairs wrongly held to be one person, by who they are to each other
 */
public record Judgement(Measure all, Map<String, Measure> byDifficulty, Map<String, Measure> byOrigin, Map<String, Long> falseBetween) {

    /**
     * @param right pairs found that are one person
     * @param found pairs held to be one person
     * @param real pairs that are one person
     */
    public record Measure(long right, long found, long real) {

        /** The share of what was found that is right; 1 when nothing was found. */
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /** The share of what is real that was found; 1 when nothing is. */
        public double recall() {
            return real == 0 ? 1 : (double) right / real;
        }

        /** The harmonic mean of the two. */
        public double f1() {
            return found + real == 0 ? 1 : 2.0 * right / (found + real);
        }

        Measure plus(boolean isFound, boolean isReal) {
            return new Measure(right + (isFound && isReal ? 1 : 0), found + (isFound ? 1 : 0), real + (isReal ? 1 : 0));
        }
    }

    /** @param cluster a number for each record that the records of one found person share */
    public static Judgement of(Truth truth, IntUnaryOperator cluster) {
        var difficulty = new TreeMap<String, Measure>();
        var origin = new TreeMap<String, Measure>();
        var between = new TreeMap<String, Long>();
        long[] sums = new long[3];
        var none = new Measure(0, 0, 0);
        eachPair(truth.size(), truth::person, (i, j) -> {
            boolean found = cluster.applyAsInt(i) == cluster.applyAsInt(j);
            sums[0] += found ? 1 : 0;
            sums[2]++;
            truth.hardFor(i, j).forEach(what -> difficulty.merge(what, none.plus(found, true), Judgement::sum));
            origin.merge(truth.origin(i), none.plus(found, true), Judgement::sum);
        });
        eachPair(truth.size(), cluster, (i, j) -> {
            sums[1]++;
            if (!truth.samePerson(i, j)) {
                between.merge(truth.between(i, j), 1L, Long::sum);
                origin.merge(truth.origin(i), none.plus(true, false), Judgement::sum);
            }
        });
        return new Judgement(new Measure(sums[0], sums[1], sums[2]), difficulty, origin, between);
    }

    private static Measure sum(Measure a, Measure b) {
        return new Measure(a.right + b.right, a.found + b.found, a.real + b.real);
    }

    private interface Pair {
        void of(int i, int j);
    }

    private static void eachPair(int size, IntUnaryOperator group, Pair pair) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) group.applyAsInt(i) << 32 | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size && order[j] >>> 32 == order[i] >>> 32; j++) {
                pair.of((int) order[i], (int) order[j]);
            }
        }
    }

    /** The best that one threshold on pairs could reach, and what a given one reaches, told pair by pair. */
    public static final class Thresholds {

        private static final int STEPS = 400;
        private final Truth truth;
        private final long real;
        private final long[] right = new long[STEPS];
        private final long[] found = new long[STEPS];

        /** @param real how many pairs are one person, compared or not */
        public Thresholds(Truth truth, long real) {
            this.truth = truth;
            this.real = real;
        }

        /** @param weight in bits */
        public void add(int i, int j, double weight) {
            int step = Math.clamp((int) Math.floor(weight * 4) + STEPS / 2, 0, STEPS - 1);
            found[step]++;
            right[step] += truth.samePerson(i, j) ? 1 : 0;
        }

        /** What joining all pairs from a weight on would reach. */
        public Measure at(double weight) {
            var measures = measures();
            return measures.getOrDefault(Math.floor(weight * 4) / 4, new Measure(0, 0, real));
        }

        /** The weight with the greatest F1, and what it reaches. */
        public Map.Entry<Double, Measure> best() {
            return measures().entrySet().stream().max(Map.Entry.comparingByValue(Comparator.comparingDouble(Measure::f1))).orElseThrow();
        }

        private Map<Double, Measure> measures() {
            var measures = new HashMap<Double, Measure>();
            long rightSoFar = 0;
            long foundSoFar = 0;
            for (int step = STEPS - 1; step >= 0; step--) {
                rightSoFar += right[step];
                foundSoFar += found[step];
                measures.put((step - STEPS / 2) / 4.0, new Measure(rightSoFar, foundSoFar, real));
            }
            return measures;
        }

        /** The share of real pairs that were compared at all. */
        public double compared() {
            return real == 0 ? 1 : (double) Arrays.stream(right).sum() / real;
        }
    }
}
