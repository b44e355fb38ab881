package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wholepicture.ui.pictures.Kin.Couple;

/**
 * Who stands beside whom. Couples stand together; a first order comes from walking down the family from its eldest, and
 * is then bettered step by step as long as the picture gets plainer. The same family always gives the same order.
 */
final class Seating {

    /** How many orders are tried at most; some hundredths of a millisecond each for twenty people. */
    private static final int TRIES = 4_000;

    private final Kin kin;
    private final Columns columns;
    private final Partners partners;
    private final Map<Couple, List<Integer>> childOrder = new LinkedHashMap<>();
    private int tries;

    /** @param rows in each row the groups of partners from left to right */
    private record Order(List<List<int[]>> rows, double cost) {}

    private Seating(Kin kin, Columns columns) {
        this.kin = kin;
        this.columns = columns;
        partners = new Partners(kin);
        kin.couples.forEach(couple -> childOrder.put(couple, new ArrayList<>(couple.children().stream().map(Kin.Child::person).toList())));
    }

    /** The people of each row from left to right. */
    static int[][] order(Kin kin, Columns columns) {
        var seating = new Seating(kin, columns);
        return flat(seating.eldestFirst(seating.better(seating.bestWalk())).rows());
    }

    /** Lets brothers and sisters without partners change places until the elder stand to the left, where nothing crosses. */
    private Order eldestFirst(Order order) {
        var best = order;
        for (var couple : kin.couples) {
            var rows = new ArrayList<>(best.rows());
            var row = new ArrayList<>(rows.get(kin.row[couple.children().isEmpty() ? couple.one() : couple.children().getFirst().person()]));
            var free = couple.children().stream().map(child -> partners.groups.get(partners.group(child.person())))
                .filter(group -> group.length == 1).sorted((one, other) -> Integer.compare(one[0], other[0])).toList();
            var places = IntStream.range(0, row.size()).filter(i -> free.stream().anyMatch(group -> group[0] == row.get(i)[0])).toArray();
            if (places.length == free.size() && places.length > 1) {
                for (int i = 0; i < places.length; i++) {
                    row.set(places[i], free.get(i));
                }
                rows.set(kin.row[row.getFirst()[0]], row);
                var sorted = judged(rows);
                best = sorted.cost() < best.cost() + 60 ? sorted : best;
            }
        }
        return best;
    }

    /** Tries each eldest group as the beginning, then other orders of children and partners. */
    private Order bestWalk() {
        int from = 0;
        var best = walk(0);
        for (int i = 1; i < partners.groups.size(); i++) {
            var other = hasParents(partners.groups.get(i)) ? best : walk(i);
            if (other.cost() < best.cost()) {
                best = other;
                from = i;
            }
        }
        boolean better = true;
        while (better && tries < TRIES / 2) {
            double before = best.cost();
            best = swapChildren(best, from);
            best = turnPartners(best, from);
            better = best.cost() < before;
        }
        return best;
    }

    private Order swapChildren(Order order, int from) {
        var best = order;
        for (var children : childOrder.values().stream().filter(c -> c.size() > 1).toList()) {
            for (int i = 0; i < children.size(); i++) {
                for (int j = i + 1; j < children.size(); j++) {
                    var before = List.copyOf(children);
                    children.add(j, children.remove(i));
                    var other = walk(from);
                    if (other.cost() < best.cost()) {
                        best = other;
                    } else {
                        children.clear();
                        children.addAll(before);
                    }
                }
            }
        }
        return best;
    }

    private Order turnPartners(Order order, int from) {
        var best = order;
        for (var group : partners.groups) {
            if (group.length > 1) {
                turn(group);
                var other = walk(from);
                if (other.cost() < best.cost()) {
                    best = other;
                } else {
                    turn(group);
                }
            }
        }
        return best;
    }

    private static void turn(int[] group) {
        for (int i = 0, j = group.length - 1; i < j; i++, j--) {
            int held = group[i];
            group[i] = group[j];
            group[j] = held;
        }
    }

    private boolean hasParents(int[] group) {
        return Arrays.stream(group).anyMatch(person -> partners.parents(person) != null);
    }

    private Order walk(int from) {
        var rows = new ArrayList<List<int[]>>();
        for (int r = 0; r < kin.rows; r++) {
            rows.add(new ArrayList<>());
        }
        var seen = new boolean[partners.groups.size()];
        if (seen.length > 0) {
            visit(from, rows, seen);
        }
        for (int i = 0; i < seen.length; i++) {
            visit(i, rows, seen);
        }
        return judged(rows);
    }

    private void visit(int index, List<List<int[]>> rows, boolean[] seen) {
        if (seen[index]) {
            return;
        }
        seen[index] = true;
        var group = partners.groups.get(index);
        rows.get(kin.row[group[0]]).add(group.clone());
        for (int person : group) {
            for (var couple : partners.couples(person)) {
                children(couple).forEach(child -> visit(partners.group(child), rows, seen));
            }
        }
        for (int person : group) {
            for (var couple : partners.parentCouples(person)) {
                visit(couple, rows, seen);
            }
        }
    }

    private List<Integer> children(Couple couple) {
        return childOrder.getOrDefault(couple, List.of());
    }

    private void visit(Couple parents, List<List<int[]>> rows, boolean[] seen) {
        if (parents.isParentless()) {
            children(parents).forEach(child -> visit(partners.group(child), rows, seen));
        } else {
            visit(partners.group(parents.one()), rows, seen);
        }
    }

    /** Moves a group, or several neighbours, within their row, or turns a group round, as long as that helps. */
    private Order better(Order start) {
        var best = start;
        boolean helped = true;
        while (helped && tries < TRIES) {
            helped = false;
            for (int r = 0; r < kin.rows; r++) {
                for (int length = 1; length < Math.max(2, best.rows().get(r).size()); length++) {
                    for (int i = 0; i + length <= best.rows().get(r).size(); i++) {
                        var moved = bestMove(best, r, i, length);
                        helped |= moved != best;
                        best = moved;
                    }
                }
            }
        }
        return best;
    }

    private Order bestMove(Order order, int row, int index, int length) {
        var best = order;
        for (int to = 0; to + length <= order.rows().get(row).size(); to++) {
            for (boolean turned : new boolean[] {false, true}) {
                boolean same = turned ? length > 1 || order.rows().get(row).get(index).length == 1 : to == index;
                if (same || tries >= TRIES) {
                    continue;
                }
                var rows = new ArrayList<>(order.rows());
                rows.set(row, moved(rows.get(row), index, length, to, turned));
                var other = judged(rows);
                if (other.cost() < best.cost() - 1e-6) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static List<int[]> moved(List<int[]> row, int index, int length, int to, boolean turned) {
        var groups = new ArrayList<>(row);
        var some = groups.subList(index, index + length);
        var moving = some.stream().map(int[]::clone).toList();
        some.clear();
        if (turned) {
            moving.forEach(Seating::turn);
        }
        groups.addAll(to, moving);
        return groups;
    }

    private Order judged(List<List<int[]>> rows) {
        tries++;
        return new Order(rows, new Plainness(kin, columns, flat(rows)).cost());
    }

    private static int[][] flat(List<List<int[]>> rows) {
        return rows.stream().map(row -> row.stream().flatMapToInt(Arrays::stream).toArray()).toArray(int[][]::new);
    }
}
