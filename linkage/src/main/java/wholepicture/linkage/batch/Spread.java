package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;

/** How many compared pairs have which weight, and what that promises at each threshold if weights are worth what they are held to be worth. */
final class Spread {

    static final int FROM = -20;
    static final int TO = 40;

    private final long[] pairs = new long[TO - FROM + 1];
    private final double[] right = new double[pairs.length];

    /** @param joined pairs that reach it; {@code precision} and {@code recall} as expected among the pairs compared */
    record At(int bits, long joined, double precision, double recall) {}

    /** @param calibration what a weight is worth, by labels */
    Spread(Linked linked, Calibration calibration) {
        linked.eachPair((_, _, weight) -> {
            int at = Math.clamp((int) Math.floor(weight), FROM, TO) - FROM;
            pairs[at]++;
            right[at] += 1 / (1 + Math.pow(2, -calibration.bits(weight)));
        });
    }

    /** From the lowest threshold to the highest. */
    List<At> thresholds() {
        double real = 0;
        for (double some : right) {
            real += some;
        }
        var all = new ArrayList<At>();
        double rightSoFar = 0;
        long joined = 0;
        for (int at = pairs.length - 1; at >= 0; at--) {
            rightSoFar += right[at];
            joined += pairs[at];
            all.addFirst(new At(at + FROM, joined, joined == 0 ? 1 : rightSoFar / joined, real == 0 ? 1 : rightSoFar / real));
        }
        return all;
    }

    /** At a threshold, by whole bits. */
    At at(double threshold) {
        return thresholds().get(Math.clamp((int) Math.round(threshold), FROM, TO) - FROM);
    }
}
