package wholepicture.ui.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wholepicture.ui.pictures.Kin.Child;
import wholepicture.ui.pictures.Kin.Couple;
import wholepicture.ui.pictures.Kin.Odd;

/**
 * In which row each person stands: partners side by side, children one row below. Records that contradict each other (a
 * mother who is also her daughter's daughter) do not stop the picture: the line that goes against the rest is taken out
 * and drawn apart.
 */
final class Generations {

    private static final int UNSET = Integer.MIN_VALUE;

    private record Line(int above, int below, Couple parents, Child child) {}

    private final Kin kin;
    /** Who must stand in one row; places after the people are those of parents who are not in the picture. */
    private final int[] group;
    private final List<Line> lines = new ArrayList<>();
    private int[] level;

    private Generations(Kin kin) {
        this.kin = kin;
        int missing = (int) kin.couples.stream().filter(Couple::isParentless).count();
        group = new int[kin.count() + missing];
        level = new int[group.length];
        Arrays.setAll(group, i -> i);
    }

    static int[] rows(Kin kin) {
        var generations = new Generations(kin);
        generations.findLines();
        generations.spread();
        if (generations.lines.stream().anyMatch(generations::goesWrong)) {
            generations.layer();
        }
        generations.takeOutOdd();
        return generations.counted();
    }

    private void findLines() {
        kin.couples.stream().filter(couple -> !couple.isParentless()).forEach(couple -> join(couple.one(), couple.other()));
        int unseen = kin.count();
        for (var couple : kin.couples) {
            int above = couple.isParentless() ? unseen++ : couple.one();
            couple.children().forEach(child -> lines.add(new Line(root(above), root(child.person()), couple, child)));
        }
    }

    /** Walks from the index person along every line, then starts again from whoever has not been reached. */
    private void spread() {
        Arrays.fill(level, UNSET);
        reach(kin.people.stream().filter(FamilyPicture.Member::index).findFirst().map(kin.people::indexOf).orElse(0), 0);
        for (int i = 0; i < kin.people.size(); i++) {
            reach(i, kin.people.get(i).generation());
        }
    }

    private void reach(int person, int at) {
        if (group.length == 0 || level[root(person)] != UNSET) {
            return;
        }
        var queue = new ArrayDeque<Integer>(List.of(root(person)));
        level[root(person)] = at;
        while (!queue.isEmpty()) {
            int here = queue.remove();
            for (var line : lines) {
                int next = line.above() == here ? line.below() : line.below() == here ? line.above() : here;
                if (level[next] == UNSET) {
                    level[next] = level[here] + (line.above() == here ? 1 : -1);
                    queue.add(next);
                }
            }
        }
    }

    private boolean goesWrong(Line line) {
        return level[line.above()] >= level[line.below()];
    }

    /** When walking gives no right answer: as many rows as the longest line of descent, circles broken. */
    private void layer() {
        var kept = new ArrayList<Line>();
        for (var line : lines) {
            if (!leadsTo(line.below(), line.above(), kept, new boolean[group.length])) {
                kept.add(line);
            }
        }
        Arrays.fill(level, 0);
        for (int i = 0; i < group.length; i++) {
            kept.forEach(line -> level[line.below()] = Math.max(level[line.below()], level[line.above()] + 1));
        }
        for (int i = 0; i < group.length; i++) {
            int here = i;
            if (kept.stream().noneMatch(line -> line.below() == here)) {
                kept.stream().filter(line -> line.above() == here).mapToInt(line -> level[line.below()]).min()
                    .ifPresent(first -> level[here] = first - 1);
            }
        }
    }

    private boolean leadsTo(int from, int to, List<Line> kept, boolean[] seen) {
        if (from == to) {
            return true;
        }
        seen[from] = true;
        return kept.stream().anyMatch(line -> line.above() == from && !seen[line.below()] && leadsTo(line.below(), to, kept, seen));
    }

    private void takeOutOdd() {
        for (var line : lines.stream().filter(this::goesWrong).toList()) {
            kin.odd.add(new Odd(line.parents(), line.child()));
            kin.couples.replaceAll(couple -> couple.one() == line.parents().one() && couple.other() == line.parents().other()
                && couple.children().contains(line.child()) ? without(couple, line.child()) : couple);
        }
    }

    private static Couple without(Couple couple, Child child) {
        return new Couple(couple.one(), couple.other(), couple.bond(), couple.words(),
            couple.children().stream().filter(other -> !other.equals(child)).toList());
    }

    private int[] counted() {
        var row = new int[kin.count()];
        Arrays.setAll(row, i -> level[root(i)]);
        int top = Arrays.stream(row).min().orElse(0);
        Arrays.setAll(row, i -> row[i] - top);
        return row;
    }

    private int root(int i) {
        return group[i] == i ? i : root(group[i]);
    }

    private void join(int one, int other) {
        group[root(one)] = root(other);
    }
}
