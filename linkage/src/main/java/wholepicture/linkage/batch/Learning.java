package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Comparisons.Kind;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * Learns without labels how likely each level is for one person and for several kinds of two people, by expectation and maximisation
 * over the counted patterns. What is expected beforehand counts as {@link #PRIOR} pairs, so that small files are not over-read.
 */
final class Learning {

    private static final double PRIOR = 100;
    /** As how many compared pairs one counts of which people have said what it is. */
    private static final double LABEL = 10;
    private static final int ROUNDS = 80;
    private static final double WORTH_SAYING = 0.02;
    private static final double SETTLED = 2e-7;

    private final Comparisons comparisons;
    private final Cells cells;
    private final byte[][] levels;
    private final double[][] byChance;
    private final List<Explanation> explanations = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private double[] shares = new double[0];
    private double[][][] likely = new double[0][][];
    private double[][][] expected = new double[0][][];
    private final double[] toldSame;
    private final double[] toldTwo;

    /** @param byChance how likely each level is for two strangers, from random pairs */
    Learning(Comparisons comparisons, Cells cells, double[][] byChance, List<Rule> rules) {
        this.comparisons = comparisons;
        this.cells = cells;
        this.byChance = byChance;
        toldSame = new double[cells.size()];
        toldTwo = new double[cells.size()];
        int many = comparisons.all().size();
        levels = new byte[cells.size()][many];
        for (int p = 0; p < levels.length; p++) {
            for (int c = 0; c < many; c++) {
                levels[p][c] = (byte) comparisons.level(cells.patterns()[p], c);
            }
        }
        explain(rules);
        begin();
    }

    private void explain(List<Rule> rules) {
        var sets = new LinkedHashSet<Set<Kind>>();
        sets.add(EnumSet.noneOf(Kind.class));
        var used = EnumSet.noneOf(Kind.class);
        for (int c = 0; c < comparisons.all().size(); c++) {
            if (comparisons.used(c)) {
                used.add(comparisons.all().get(c).kind());
            }
        }
        if (used.containsAll(Set.of(Kind.HOME, Kind.FAMILY))) {
            sets.add(EnumSet.of(Kind.FAMILY, Kind.HOME));
            if (used.contains(Kind.BIRTH)) {
                sets.add(EnumSet.of(Kind.FAMILY, Kind.HOME, Kind.GIVEN));
                sets.add(EnumSet.of(Kind.FAMILY, Kind.HOME, Kind.BIRTH));
            }
            if (used.contains(Kind.PHONE)) {
                sets.add(EnumSet.of(Kind.FAMILY, Kind.HOME, Kind.PHONE));
            }
        }
        for (Rule rule : rules) {
            var set = rule.agreeing();
            if (!set.contains(Kind.NUMBER) && !set.contains(Kind.EMAIL) && !set.containsAll(Set.of(Kind.GIVEN, Kind.FAMILY, Kind.BIRTH))) {
                sets.add(set);
            }
        }
        sets.forEach(set -> explanations.add(Explanation.of(set)));
    }

    private void begin() {
        int kinds = explanations.size() + 1;
        int many = comparisons.all().size();
        shares = new double[kinds];
        expected = new double[kinds][many][];
        for (int k = 0; k < kinds; k++) {
            shares[k] = k == 0 ? 0.3 : 0.7 / (kinds - 1);
            for (int c = 0; c < many; c++) {
                var comparison = comparisons.all().get(c);
                double[] level = new double[comparison.levels().size()];
                level[0] = 1;
                for (int l = 1; l < level.length; l++) {
                    level[l] = k == 0 ? comparison.same()[l - 1] : byChance[c][l];
                }
                if (k > 0 && explanations.get(k - 1).agreeing().contains(comparison.kind())) {
                    for (int l = 1; l < level.length; l++) {
                        level[l] = 0.1 * level[l] + (comparison.kind() == Kind.HOME ? l == 1 ? 0.6 : l == 4 ? 0.2 : l == 2 ? 0.1 : 0 : l == 1 ? 0.9 : 0);
                    }
                }
                expected[k][c] = level;
            }
        }
        likely = new double[kinds][many][];
        for (int k = 0; k < kinds; k++) {
            for (int c = 0; c < many; c++) {
                likely[k][c] = expected[k][c].clone();
            }
        }
    }

    private double strength(int kind, Kind field) {
        return kind > 0 && (field == Kind.NUMBER || field == Kind.EMAIL) ? PRIOR * 100 : PRIOR;
    }

    /** Takes to heart what people say of some of the compared pairs: each counts as what it is, and no longer as what it looks like. */
    void hear(Labels labels) {
        var spelling = new Spelling();
        for (var label : labels.all()) {
            int p = cells.find(comparisons.pattern(label.i(), label.j(), spelling));
            if (p >= 0) {
                (label.same() ? toldSame : toldTwo)[p]++;
            }
        }
    }

    /** @param labelled whether pairs within one file are known to be two people */
    void learn(boolean labelled, Workers workers) {
        int kinds = shares.length;
        int many = comparisons.all().size();
        int pieces = Math.min(16, Math.max(1, levels.length / 256));
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            var sums = new Sum[pieces];
            workers.tasks(IntStream.range(0, pieces).mapToObj(piece -> (Runnable) () ->
                sums[piece] = expect((int) ((long) levels.length * piece / pieces), (int) ((long) levels.length * (piece + 1) / pieces), labelled)).toList());
            double total = 0;
            double fit = 0;
            double[] share = new double[kinds];
            for (Sum sum : sums) {
                total += sum.total;
                fit += sum.fit;
                for (int k = 0; k < kinds; k++) {
                    share[k] += sum.shares[k];
                }
            }
            held.clear();
            for (int k = 0; k < kinds; k++) {
                shares[k] = (share[k] + 1) / (total + kinds);
                for (int c = 0; c < many; c++) {
                    var comparison = comparisons.all().get(c);
                    double[] level = new double[comparison.levels().size()];
                    double all = 0;
                    for (int l = 1; l < level.length; l++) {
                        double seen = strength(k, comparison.kind()) * expected[k][c][l] + 1e-3;
                        for (Sum sum : sums) {
                            seen += sum.seen[k][c][l];
                        }
                        level[l] = seen;
                        all += seen;
                    }
                    for (int l = 1; l < level.length; l++) {
                        likely[k][c][l] = level[l] / all;
                    }
                    hold(k, c);
                }
            }
            if (fit - before < SETTLED * Math.abs(fit)) {
                break;
            }
            before = fit;
        }
    }

    private void hold(int k, int c) {
        var comparison = comparisons.all().get(c);
        double by = k == 0 ? Meaning.ofOnePerson(likely[k][c], comparison.kind(), comparisons.addresses(), comparisons.births())
            : Meaning.ofTwoPeople(likely[k][c], comparison.kind(), explanations.get(k - 1).agreeing(), byChance[c], comparisons.births());
        if (by > WORTH_SAYING && comparisons.used(c)) {
            held.add("%s: %s, by %.0f in 100".formatted(k == 0 ? "one person" : explanations.get(k - 1).name(), comparison.field(), 100 * by));
        }
    }

    private static final class Sum {
        double total;
        double fit;
        double[] shares = new double[0];
        double[][][] seen = new double[0][][];
    }

    private Sum expect(int from, int to, boolean labelled) {
        int kinds = shares.length;
        int many = comparisons.all().size();
        var sum = new Sum();
        sum.shares = new double[kinds];
        sum.seen = new double[kinds][many][9];
        double[] each = new double[kinds];
        for (int p = from; p < to; p++) {
            byte[] level = levels[p];
            double others = 0;
            for (int k = 0; k < kinds; k++) {
                double likelihood = likelihood(k, p);
                each[k] = likelihood;
                others += k == 0 ? 0 : likelihood;
            }
            double known = (labelled ? cells.known()[p] : 0) + LABEL * toldTwo[p];
            double open = Math.max(0, cells.open()[p] + (labelled ? 0 : cells.known()[p]) - toldSame[p] - toldTwo[p]);
            double same = LABEL * toldSame[p];
            double all = others + each[0];
            sum.total += open + known + same;
            sum.fit += (open == 0 ? 0 : open * Math.log(all)) + (known == 0 ? 0 : known * Math.log(others)) + (same == 0 ? 0 : same * Math.log(each[0]));
            for (int k = 0; k < kinds; k++) {
                double weight = open * each[k] / all + (k == 0 ? same : known == 0 ? 0 : known * each[k] / others);
                if (weight > 1e-9) {
                    sum.shares[k] += weight;
                    double[][] seen = sum.seen[k];
                    for (int c = 0; c < many; c++) {
                        seen[c][level[c]] += weight;
                    }
                }
            }
        }
        return sum;
    }

    private double likelihood(int k, int cell) {
        double likelihood = shares[k] * byChance(k, cell);
        double[][] of = likely[k];
        byte[] level = levels[cell];
        for (int c = 0; c < level.length; c++) {
            likelihood *= of[c][level[c]];
        }
        return likelihood;
    }

    /** How much likelier than usual two people of this kind have these names in common, where chance alone gave them. */
    private double byChance(int k, int cell) {
        var explanation = k == 0 ? null : explanations.get(k - 1);
        return explanation == null ? 1 : (explanation.givenByChance() ? cells.given()[cell] : 1) * (explanation.familyByChance() ? cells.family()[cell] : 1);
    }

    /** Where learning wanted something else than an explanation can mean, and how far it was held back; for people. */
    List<String> held() {
        return List.copyOf(held);
    }

    PairModel model() {
        return new PairModel(comparisons, List.copyOf(explanations), shares, likely, byChance).rounded();
    }

    /**
     * How many pairs inside one file and how many across look like one person. Those whose names stand the other way round are not counted: where a name is given and
     * family name alike they are often two.
     *
     * @param probability from which they do
     */
    double[] sure(double probability) {
        double[] sure = new double[2];
        for (int p = 0; p < levels.length; p++) {
            if (PairModel.exchanged(comparisons, cells.patterns()[p])) {
                continue;
            }
            double one = shares[0];
            double others = 0;
            for (int k = 0; k < shares.length; k++) {
                double likelihood = likelihood(k, p);
                one = k == 0 ? likelihood : one;
                others += k == 0 ? 0 : likelihood;
            }
            if (one > probability * (one + others)) {
                sure[0] += cells.known()[p];
                sure[1] += cells.open()[p];
            }
        }
        return sure;
    }
}
