package wholepicture.linkage;

import java.util.Arrays;

/**
 * Parts records that links hold together into groups of one person each, every pair looked at: the two parts for whose union most speaks
 * become one, until nothing speaks enough for any. The one rule by which records become groups: of files, of records that come and go, and
 * of the application's persons. These differ only in what speaks for a union.
 *
 * <p>People's word stands above weights: two who are {@link #NEVER} one person are in no group together, whoever stands between them; two who are
 * {@link #TOGETHER} are joined before all others, unless that would bring together two who are never one. Two who are {@link #AGAINST} each other are
 * in one group only when people said so of records of theirs. The same whichever way records came, as long as their order is.
 */
public final class Parting {

    /** Weight of two who are never one person. */
    public static final float NEVER = -1e9f;
    /** Weight of two who are said to be one person. */
    public static final float TOGETHER = 1e5f;
    /** Weight of two who contradict each other. */
    public static final float AGAINST = -1e3f;

    /** What speaks for two parts being one person. */
    public enum Measure {
        /** The average of all weights between them: nobody is asked, so all that is known has to carry the decision. */
        AVERAGE,
        /** The strongest link between them: what is doubtful is asked of people, and contradictions forbid. */
        STRONGEST
    }

    private final float[][] between;
    private final Measure measure;
    private final double threshold;
    private final int[] many;
    private final int[] best;

    private Parting(float[][] between, Measure measure, double threshold) {
        this.between = between;
        this.measure = measure;
        this.threshold = threshold;
        many = new int[between.length];
        best = new int[between.length];
        Arrays.fill(many, 1);
    }

    /**
     * The part that each record comes to, named after the first record in it.
     *
     * @param between the weight of each pair in bits, both ways; overwritten
     * @param threshold from which measure two parts are one
     */
    public static int[] of(float[][] between, Measure measure, double threshold) {
        return new Parting(between, measure, threshold).parts();
    }

    private int[] parts() {
        int n = between.length;
        int[] part = new int[n];
        for (int i = 0; i < n; i++) {
            part[i] = i;
            best[i] = bestOf(i);
        }
        for (int a = strongest(); a >= 0; a = strongest()) {
            int b = best[a];
            unite(a, b);
            for (int i = 0; i < n; i++) {
                part[i] = part[i] == b ? a : part[i];
            }
        }
        return part;
    }

    /** The first part of the two that most speaks for, -1 if nothing speaks enough for any. */
    private int strongest() {
        int first = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < best.length; i++) {
            if (many[i] > 0 && best[i] >= 0 && value(i, best[i]) > most) {
                most = value(i, best[i]);
                first = i;
            }
        }
        return first;
    }

    private double value(int i, int j) {
        return measure == Measure.AVERAGE ? between[i][j] / (double) (many[i] * many[j]) : between[i][j];
    }

    /** The later part that most speaks for being one with a part, -1 for none. */
    private int bestOf(int i) {
        int found = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = i + 1; j < many.length; j++) {
            if (many[j] > 0 && value(i, j) >= threshold && value(i, j) > most) {
                most = value(i, j);
                found = j;
            }
        }
        return found;
    }

    private void unite(int a, int b) {
        for (int i = 0; i < many.length; i++) {
            if (many[i] > 0 && i != a && i != b) {
                between[a][i] = both(between[a][i], between[b][i]);
                between[i][a] = between[a][i];
            }
        }
        many[a] += many[b];
        many[b] = 0;
        for (int i = 0; i < many.length; i++) {
            if (many[i] > 0 && (i == a || best[i] == a || best[i] == b)) {
                best[i] = bestOf(i);
            } else if (many[i] > 0 && i < a && value(i, a) >= threshold && (best[i] < 0 || value(i, a) > value(i, best[i]) || value(i, a) == value(i, best[i]) && a < best[i])) {
                best[i] = a;
            }
        }
    }

    /** What speaks for a part and two that have become one. */
    private float both(float one, float other) {
        if (measure == Measure.AVERAGE) {
            return one + other;
        }
        if (one == NEVER || other == NEVER) {
            return NEVER;
        }
        if (one == TOGETHER || other == TOGETHER) {
            return TOGETHER;
        }
        return one == AGAINST || other == AGAINST ? AGAINST : Math.max(one, other);
    }
}
