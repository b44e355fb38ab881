package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wholepicture.ui.pictures.FamilyPicture.Household;
import wholepicture.ui.pictures.Lettering.Face;

/**
 * The dashed lines round those who live together. Nobody else is ever inside one: where others stand between, the
 * household is drawn in pieces that carry the same words.
 */
final class Households {

    static final Face FACE = new Face(12);
    private static final double PADDING = 8;
    private static final double HEAD = 10;

    /** Neighbours in one row. */
    record Run(int household, int row, double left, double right) {}

    /** @param outline a path; @param lines the household's words, from {@code y} down */
    record Piece(String outline, List<String> lines, double x, double y) {}

    private record Words(Run run, List<String> lines, double x) {}

    private final GenogramPlan plan;
    private final List<List<Run>> groups = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    final List<Piece> pieces = new ArrayList<>();

    Households(GenogramPlan plan, List<Household> households) {
        this.plan = plan;
        for (int h = 0; h < households.size(); h++) {
            groups.addAll(pieces(plan.kin, plan.columns, plan.order, plan.x, h));
        }
        for (var group : groups) {
            var lowest = group.stream().max(Comparator.comparingInt(Run::row).thenComparing(run -> run.right() - run.left())
                .thenComparing(Run::left)).orElseThrow();
            words.add(fit(lowest, households.get(lowest.household()).words()));
        }
    }

    /** The pieces in which a household is drawn, each a list of neighbours in one row or in rows that touch. */
    static List<List<Run>> pieces(Kin kin, Columns columns, int[][] order, double[] x, int household) {
        var runs = new ArrayList<Run>();
        for (int r = 0; r < order.length; r++) {
            var people = order[r];
            for (int i = 0; i < people.length; i++) {
                int first = i;
                while (i < people.length && kin.household[people[i]] == household) {
                    i++;
                }
                if (i > first) {
                    runs.add(new Run(household, r, x[people[first]] - columns.half[people[first]] - PADDING,
                        x[people[i - 1]] + columns.half[people[i - 1]] + PADDING));
                }
            }
        }
        return joined(runs);
    }

    private static List<List<Run>> joined(List<Run> runs) {
        var groups = new ArrayList<List<Run>>();
        for (var run : runs) {
            var together = new ArrayList<>(List.of(run));
            groups.removeIf(group -> group.stream().anyMatch(other -> areJoined(other, run)) && together.addAll(group));
            groups.add(together);
        }
        return groups;
    }

    /** One row apart, and with enough of an overlap for a passage between them. */
    private static boolean areJoined(Run one, Run other) {
        return Math.abs(one.row() - other.row()) == 1
            && Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) > 40;
    }

    /** The widest part of the run that no line passes through. */
    private Words fit(Run run, String text) {
        var edges = new ArrayList<>(List.of(run.left() + 2, run.right() - 2));
        plan.bars.bars.stream().filter(bar -> bar.row() == run.row() && !bar.couple().isParentless()).mapToDouble(Bars.Bar::drop)
            .filter(drop -> drop > run.left() && drop < run.right()).forEach(edges::add);
        edges.sort(null);
        int widest = 0;
        for (int i = 1; i < edges.size(); i++) {
            widest = edges.get(i) - edges.get(i - 1) > edges.get(widest + 1) - edges.get(widest) + 1 ? i - 1 : widest;
        }
        double room = edges.get(widest + 1) - edges.get(widest) - 14;
        return new Words(run, Lettering.wrap(text, room, 4, FACE), edges.get(widest) + 7);
    }

    /** The room to keep free for words at the bottom of a row. */
    double wordsHeight(int row) {
        return words.stream().filter(w -> w.run().row() == row).mapToDouble(w -> w.lines().size() * 14 + 8).max().orElse(0);
    }

    /** Draws the outlines, once the rows have their heights. */
    void trace() {
        for (int i = 0; i < groups.size(); i++) {
            var outline = new Outline();
            for (var run : groups.get(i)) {
                outline.add(run.left(), plan.top[run.row()] - HEAD, run.right(), plan.bottom[run.row()]);
                for (var other : groups.get(i)) {
                    if (other.row() == run.row() + 1 && areJoined(run, other)) {
                        outline.add(Math.max(run.left(), other.left()), plan.bottom[run.row()],
                            Math.min(run.right(), other.right()), plan.top[other.row()] - HEAD);
                    }
                }
            }
            var text = words.get(i);
            double y = plan.bottom[text.run().row()] - 8 - 14 * (text.lines().size() - 1);
            pieces.add(new Piece(outline.path(10), text.lines(), text.x(), y));
        }
    }
}
