package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import wholepicture.linkage.batch.Labels.Label;

/**
 * What labels say of the weights: how good they are, and from which weight on records should be one person. Each label is judged by figures
 * that were learnt without it: labels are dealt
 * into three parts, and each part is judged by what the other two teach.
 *
 * @param judged each label with what figures learnt without it say
 * @param calibration what a weight is worth, by all labels; {@link Calibration#NONE} when they are too few or of one kind only
 */
record Judging(Labels labels, List<Judged> judged, Calibration calibration) {

    static final Judging NONE = new Judging(Labels.NONE, List.of(), Calibration.NONE);
    private static final int PARTS = 3;
    private static final int ENOUGH = 10;
    private static final int ENOUGH_OF_EACH = 3;
    private static final double LOWEST = -3;
    private static final double HIGHEST = 9;

    /** @param bits for one person, by figures and a threshold learnt without this label */
    record Judged(Label label, double bits) {

        boolean joined(double threshold) {
            return bits >= threshold;
        }
    }

    /** Right and wrong answers among labels. */
    record Tally(long right, long missed, long wrong, long apart) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    Judging {
        judged = List.copyOf(judged);
    }

    /**
     * @param prints of records, by which labels are dealt out whatever their order
     * @param learn weights learnt with some labels only
     * @param learnt weights learnt with all
     */
    static Judging of(Labels labels, long[] prints, Function<Labels, Scoring> learn, Scoring learnt) {
        if (labels.all().isEmpty()) {
            return new Judging(labels, List.of(), Calibration.NONE);
        }
        var dealt = labels.all().stream().sorted(Comparator.comparing(Label::same).thenComparingLong(label -> order(label, prints))).toList();
        var judged = new ArrayList<Judged>();
        for (int part = 0; part < PARTS && enough(labels); part++) {
            var others = new ArrayList<Label>();
            var own = new ArrayList<Label>();
            for (int at = 0; at < dealt.size(); at++) {
                (at % PARTS == part ? own : others).add(dealt.get(at));
            }
            var taught = new Labels(others, 0, 0);
            var scoring = learn.apply(taught);
            var calibration = calibrated(taught, scoring);
            var spelling = new Spelling();
            own.forEach(label -> judged.add(new Judged(label, calibration.bits(scoring.weight(label.i(), label.j(), spelling)))));
        }
        return new Judging(labels, judged, calibrated(labels, learnt));
    }

    /** Those of a model that learnt from no label here: weights as they stand, each label is held out. */
    static Judging unlearnt(Labels labels, Scoring scoring) {
        var spelling = new Spelling();
        return new Judging(labels, labels.all().stream().map(label -> new Judged(label, scoring.weight(label.i(), label.j(), spelling))).toList(), Calibration.NONE);
    }

    private static long order(Label label, long[] prints) {
        return (prints[label.i()] ^ prints[label.j()]) * 0x9E3779B97F4A7C15L;
    }

    private static boolean enough(Labels labels) {
        long same = labels.same();
        return labels.all().size() >= ENOUGH && same >= ENOUGH_OF_EACH && labels.all().size() - same >= ENOUGH_OF_EACH;
    }

    private static Calibration calibrated(Labels labels, Scoring scoring) {
        if (!enough(labels)) {
            return Calibration.NONE;
        }
        var spelling = new Spelling();
        var weights = labels.all().stream().mapToDouble(label -> scoring.weight(label.i(), label.j(), spelling)).toArray();
        var same = new boolean[weights.length];
        for (int at = 0; at < same.length; at++) {
            same[at] = labels.all().get(at).same();
        }
        return Calibration.of(weights, same);
    }

    /** The weight from which records are one person, when that many bits are wanted. */
    double threshold(double wanted) {
        return calibration.equals(Calibration.NONE) ? wanted : Math.clamp(Math.round(100 * calibration.weight(wanted)) / 100.0, LOWEST, HIGHEST);
    }

    /** How labels come out that were held out, at so many bits. */
    Tally at(double bits) {
        long[] many = new long[4];
        judged.forEach(each -> many[(each.label.same() ? 0 : 2) + (each.joined(bits) ? 0 : 1)]++);
        return new Tally(many[0], many[1], many[2], many[3]);
    }
}
