package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.Kin.Couple;

/** Where everything of a genogram stands, in pixels, before a line is drawn. */
final class GenogramPlan {

    static final double MARGIN = 28;
    static final double RADIUS = Columns.SYMBOL / 2;
    static final double LINE_HEIGHT = 15;
    static final double LANE = 14;
    private static final double ARC = 14;

    /** A couple who do not stand side by side: their line runs over those between them, {@code level} 1 the lowest. */
    record Arc(Couple couple, int level) {}

    /** The room that somebody takes, words included. */
    record Place(Member member, double centre, double top, double left, double right, double bottom) {
        double middle() {
            return top + RADIUS;
        }

        boolean overlaps(Place other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    final Kin kin;
    final Columns columns;
    final int[][] order;
    final double[] x;
    final Bars bars;
    final List<Arc> arcs = new ArrayList<>();
    final Households households;
    /** The top of the symbols, and the bottom of the words below them, of each row. */
    final double[] top;
    final double[] bottom;
    final double width;
    final double height;

    GenogramPlan(FamilyPicture picture) {
        kin = new Kin(picture);
        columns = new Columns(kin);
        order = Seating.order(kin, columns);
        x = columns.settle(order, 160);
        shiftToMargin();
        bars = new Bars(kin, columns, order, x);
        kin.couples.stream().filter(couple -> !couple.isParentless() && !bars.areBeside(couple)).forEach(this::arch);
        top = new double[kin.rows];
        bottom = new double[kin.rows];
        households = new Households(this, picture.households());
        height = stack();
        households.trace();
        width = 2 * MARGIN + Math.max(200, rightmost() - MARGIN);
    }

    private void shiftToMargin() {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            least = Math.min(least, x[i] - columns.half[i]);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] += MARGIN - least;
        }
    }

    private double rightmost() {
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, x[i] + columns.half[i]);
        }
        return most;
    }

    /** Longer arcs run over shorter ones. */
    private void arch(Couple couple) {
        int level = 1 + arcs.stream().filter(arc -> kin.row[arc.couple().one()] == kin.row[couple.one()])
            .filter(arc -> Math.min(x[arc.couple().one()], x[arc.couple().other()]) < Math.max(x[couple.one()], x[couple.other()])
                && Math.min(x[couple.one()], x[couple.other()]) < Math.max(x[arc.couple().one()], x[arc.couple().other()]))
            .mapToInt(Arc::level).max().orElse(0);
        arcs.add(new Arc(couple, level));
    }

    /** Puts the rows under each other; gives the bottom of the last. */
    private double stack() {
        double y = 14 + zone(-1) + (arcs.isEmpty() ? 0 : 14);
        for (int r = 0; r < kin.rows; r++) {
            int row = r;
            int levels = arcs.stream().filter(arc -> kin.row[arc.couple().one()] == row).mapToInt(Arc::level).max().orElse(0);
            top[r] = y + 12 + levels * ARC;
            bottom[r] = top[r] + Columns.SYMBOL + 6 + wordsHeight(order[r]) + households.wordsHeight(r);
            y = bottom[r] + 6 + (r + 1 < kin.rows ? zone(r) : 14);
        }
        return y;
    }

    private double zone(int row) {
        var here = bars.bars.stream().filter(bar -> bar.row() == row).toList();
        if (here.isEmpty()) {
            return row < 0 ? 0 : 24;
        }
        return (row < 0 ? 6 : 14) + LANE * here.stream().mapToInt(Bars.Bar::lane).max().orElse(0) + 24;
    }

    /** How high a bar lies. */
    double barY(Bars.Bar bar) {
        return (bar.row() < 0 ? 20 : bottom[bar.row()] + 20) + bar.lane() * LANE;
    }

    double arcY(Arc arc) {
        return top[kin.row[arc.couple().one()]] - 2 - ARC * arc.level();
    }

    private double wordsHeight(int[] people) {
        return LINE_HEIGHT * Arrays.stream(people).filter(kin::isPerson).mapToObj(kin.people::get)
            .mapToInt(member -> Columns.nameLines(member).size() + Columns.lines(member).size()).max().orElse(0);
    }

    Place place(int person) {
        var member = kin.people.get(person);
        double y = top[kin.row[person]];
        int lines = Columns.nameLines(member).size() + Columns.lines(member).size();
        return new Place(member, x[person], y, x[person] - columns.half[person] + 4, x[person] + columns.half[person] - 4,
            y + Columns.SYMBOL + 6 + lines * LINE_HEIGHT);
    }

    List<Place> places() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < kin.people.size(); i++) {
            places.add(place(i));
        }
        return places;
    }
}
