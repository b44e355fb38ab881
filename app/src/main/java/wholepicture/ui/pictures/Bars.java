package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import wholepicture.ui.pictures.Kin.Child;
import wholepicture.ui.pictures.Kin.Couple;

/**
 * The lines between parents and children: from the couple's line down to a bar, along it, and down to each child. Bars
 * that would run over each other lie in different lanes, in the order that crosses least.
 */
final class Bars {

    /**
     * @param drop where the line leaves the couple
     * @param stems where it reaches each child, in the couple's order of children
     * @param row the row of the parents: the bar lies below it; -1 is above the first row
     * @param lane 0 is the highest
     */
    record Bar(Couple couple, double drop, double[] stems, double left, double right, int row, int lane) {

        private Bar inLane(int lane) {
            return new Bar(couple, drop, stems, left, right, row, lane);
        }

        private boolean overlaps(Bar other) {
            return left < other.right + 6 && other.left < right + 6;
        }

        /** How many lines cross when this bar lies above the other. */
        private int crossingsAbove(Bar other) {
            int crossings = (int) Arrays.stream(stems).filter(x -> x > other.left && x < other.right).count();
            return crossings + (!other.couple.isParentless() && other.drop > left && other.drop < right ? 1 : 0);
        }
    }

    private final Kin kin;
    private final Columns columns;
    private final int[][] order;
    private final int[] position;
    private final double[] x;
    final List<Bar> bars = new ArrayList<>();
    final int crossings;

    Bars(Kin kin, Columns columns, int[][] order, double[] x) {
        this.kin = kin;
        this.columns = columns;
        this.order = order;
        this.x = x;
        position = columns.positions(order);
        var drops = kin.couples.stream().mapToDouble(this::drop).toArray();
        for (int c = 0; c < drops.length; c++) {
            if (!kin.couples.get(c).children().isEmpty()) {
                bars.add(bar(kin.couples.get(c), drops[c], drops));
            }
        }
        crossings = putInLanes();
    }

    boolean areBeside(Couple couple) {
        return Math.abs(position[couple.one()] - position[couple.other()]) == 1;
    }

    private double drop(Couple couple) {
        var children = couple.children().stream().mapToDouble(child -> x[child.person()]).summaryStatistics();
        double middle = children.getCount() == 0 ? (x[couple.one()] + x[couple.other()]) / 2 : (children.getMin() + children.getMax()) / 2;
        return couple.isParentless() ? middle : columns.drop(couple, order, position, x, middle);
    }

    private Bar bar(Couple couple, double drop, double[] drops) {
        var stems = new double[couple.children().size()];
        double left = couple.isParentless() ? Double.MAX_VALUE : drop;
        double right = couple.isParentless() ? -Double.MAX_VALUE : drop;
        for (int i = 0; i < stems.length; i++) {
            var child = couple.children().get(i);
            stems[i] = stem(child, drop, drops);
            double meets = child.birth() > 0 ? middleOfBirth(couple, child) : stems[i];
            left = Math.min(left, meets);
            right = Math.max(right, meets);
        }
        int below = couple.children().stream().mapToInt(child -> kin.row[child.person()]).min().orElseThrow();
        return new Bar(couple, drop, stems, left, right, couple.isParentless() ? below - 1 : kin.row[couple.one()], 0);
    }

    double middleOfBirth(Couple couple, Child child) {
        return couple.children().stream().filter(other -> other.birth() == child.birth())
            .mapToDouble(other -> x[other.person()]).average().orElseThrow();
    }

    /** A child who belongs to two couples has a line from each, side by side. */
    private double stem(Child child, double drop, double[] drops) {
        int before = 0;
        int all = 0;
        for (int c = 0; c < drops.length; c++) {
            for (var other : kin.couples.get(c).children()) {
                if (other.person() == child.person()) {
                    all++;
                    before += drops[c] < drop ? 1 : 0;
                }
            }
        }
        return x[child.person()] + 16 * (before - (all - 1) / 2.0);
    }

    private int putInLanes() {
        int crossings = 0;
        bars.sort(Comparator.comparingInt(Bar::row).thenComparingDouble(Bar::left).thenComparingDouble(Bar::right));
        var done = new ArrayList<Bar>();
        for (int row = -1; row < order.length; row++) {
            int here = row;
            var sorted = new ArrayList<Bar>();
            for (var bar : bars.stream().filter(b -> b.row() == here).toList()) {
                crossings += putIn(sorted, bar);
            }
            for (int i = 0; i < sorted.size(); i++) {
                int lane = 0;
                for (int k = 0; k < i; k++) {
                    lane = sorted.get(k).overlaps(sorted.get(i)) ? Math.max(lane, sorted.get(k).lane() + 1) : lane;
                }
                sorted.set(i, sorted.get(i).inLane(lane));
            }
            done.addAll(sorted);
        }
        bars.clear();
        bars.addAll(done);
        return crossings;
    }

    /** Puts a bar where it crosses least among those already there, the highest first. */
    private static int putIn(List<Bar> sorted, Bar bar) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int at = 0; at <= sorted.size(); at++) {
            int crossings = 0;
            for (int i = 0; i < sorted.size(); i++) {
                crossings += i < at ? sorted.get(i).crossingsAbove(bar) : bar.crossingsAbove(sorted.get(i));
            }
            if (crossings < fewest) {
                fewest = crossings;
                best = at;
            }
        }
        sorted.add(best, bar);
        return fewest;
    }
}
