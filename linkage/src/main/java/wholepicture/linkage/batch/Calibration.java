package wholepicture.linkage.batch;

/**
 * What weights turned out to be worth among labelled pairs: {@code shift + scale * weight} bits. Fitted by logistic regression that
 * begins at "as they stand", so that a few labels change little. It is right also when pairs near the threshold were labelled more often
 * than others, because it asks how often a pair of that weight is one person, and not how many pairs have it.
 */
record Calibration(double shift, double scale) {

    /** Weights as they stand. */
    static final Calibration NONE = new Calibration(0, 1);
    private static final double LN2 = Math.log(2);
    private static final double FAR = 20;
    private static final double SHIFT_SPREAD = 3 * LN2;
    private static final double SCALE_SPREAD = 0.3;
    private static final int ROUNDS = 30;

    static Calibration of(double[] weights, boolean[] same) {
        double a = 0;
        double b = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double byA = -a / (SHIFT_SPREAD * SHIFT_SPREAD);
            double byB = -(b - 1) / (SCALE_SPREAD * SCALE_SPREAD);
            double aa = 1 / (SHIFT_SPREAD * SHIFT_SPREAD);
            double bb = 1 / (SCALE_SPREAD * SCALE_SPREAD);
            double ab = 0;
            for (int at = 0; at < weights.length; at++) {
                double x = Math.clamp(weights[at], -FAR, FAR) * LN2;
                double p = 1 / (1 + Math.exp(-a - b * x));
                double off = (same[at] ? 1 : 0) - p;
                byA += off;
                byB += off * x;
                aa += p * (1 - p);
                ab += p * (1 - p) * x;
                bb += p * (1 - p) * x * x;
            }
            double determinant = aa * bb - ab * ab;
            double stepA = Math.clamp((bb * byA - ab * byB) / determinant, -2, 2);
            double stepB = Math.clamp((aa * byB - ab * byA) / determinant, -0.3, 0.3);
            a += stepA;
            b = Math.max(0.2, b + stepB);
            if (Math.abs(stepA) + Math.abs(stepB) < 1e-9) {
                break;
            }
        }
        return new Calibration(a / LN2, b);
    }

    /** What a weight is worth, in bits. */
    double bits(double weight) {
        return shift + scale * weight;
    }

    /** The weight that is worth so many bits. */
    double weight(double bits) {
        return (bits - shift) / scale;
    }
}
