package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Waterfall.Change;
import wholepicture.linkage.batch.Waterfall.Step;

/** Takes a weight apart into steps that people can follow, and tries what would have turned the answer round. */
final class Explaining {

    private static final double LOG2 = 1 / Math.log(2);

    private final Scoring scoring;
    private final PairModel model;
    private final Comparisons comparisons;
    private final double threshold;
    private final Spelling spelling = new Spelling();

    Explaining(Scoring scoring, double threshold) {
        this.scoring = scoring;
        this.threshold = threshold;
        model = scoring.model();
        comparisons = model.comparisons();
    }

    Waterfall of(int i, int j, String one, String other) {
        int pattern = comparisons.pattern(i, j, spelling);
        double weight = scoring.weight(i, j, pattern);
        var steps = new ArrayList<Step>();
        double sum = LOG2 * Math.log(model.shares()[0] / Math.max(1e-12, 1 - model.shares()[0]));
        steps.add(new Step("before anything is compared", "", "", oneIn(model.shares()[0]), sum, sum));
        for (int c = 0; c < comparisons.all().size(); c++) {
            if (comparisons.used(c)) {
                double bits = model.bits(pattern, c);
                sum += bits;
                var comparison = comparisons.all().get(c);
                steps.add(new Step(comparison.field(), comparisons.shown(c, i), comparisons.shown(c, j), comparison.levels().get(comparisons.level(pattern, c)), bits, sum));
            }
        }
        double[] common = scoring.common(i, j, pattern);
        double names = weight - model.parts(pattern).weight(1, 1);
        double shared = weight - names - sum;
        steps.add(new Step("what relatives and namesakes share anyway", "", "", "home, names and dates in common are not counted as if by chance", shared, sum + shared));
        if (common[0] != 1 || common[1] != 1) {
            steps.add(new Step("how common the names in common are", "", "", commonness(common, model.exchanged(pattern)), names, weight));
        }
        return new Waterfall(one, other, weight, threshold, steps, changes(i, j, pattern, weight));
    }

    private static String oneIn(double share) {
        return String.format(Locale.UK, "one in %,.0f compared pairs is one person", 1 / Math.max(1e-9, share));
    }

    private static String commonness(double[] common, boolean exchanged) {
        var words = new ArrayList<String>();
        for (int which = 0; which < 2; which++) {
            if (common[which] != 1) {
                String name = exchanged ? "whole name, the rarer way round," : which == 0 ? "given name" : "family name";
                words.add(common[which] >= 1 ? "the %s is %s times as common as usual".formatted(name, times(common[which])) : "the %s is %s times rarer than usual".formatted(name, times(1 / common[which])));
            }
        }
        return String.join("; ", words);
    }

    private static String times(double times) {
        return String.format(Locale.UK, times < 10 ? "%.1f" : "%,.0f", times);
    }

    /** For each field the nearest level at which the answer would have been the other. */
    private List<Change> changes(int i, int j, int pattern, double weight) {
        var changes = new ArrayList<Change>();
        for (int c = 0; c < comparisons.all().size(); c++) {
            if (comparisons.used(c)) {
                turned(c, i, j, pattern, weight).ifPresent(changes::add);
            }
        }
        changes.sort((a, b) -> Double.compare(Math.abs(a.weight() - weight), Math.abs(b.weight() - weight)));
        return changes;
    }

    private Optional<Change> turned(int c, int i, int j, int pattern, double weight) {
        var comparison = comparisons.all().get(c);
        return IntStream.range(0, comparison.levels().size()).filter(level -> level != comparisons.level(pattern, c)).mapToObj(level -> {
            int changed = comparisons.with(pattern, c, level);
            double[] common = scoring.common(i, j, changed);
            return new Change(comparison.field(), comparison.levels().get(level), model.parts(changed).weight(common[0], common[1]));
        }).filter(change -> change.weight() >= threshold != weight >= threshold)
            .min((a, b) -> Double.compare(Math.abs(a.weight() - weight), Math.abs(b.weight() - weight)));
    }
}
