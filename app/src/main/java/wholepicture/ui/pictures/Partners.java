package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.Kin.Couple;

/**
 * Groups of people who are connected by partnership: a couple; or a man, his former wife and her new husband. Each group
 * is put in the order that keeps as many couples as possible side by side, men to the left.
 */
final class Partners {

    private static final int TOO_MANY = 7;

    private final Kin kin;
    private final int[] group;
    private final List<List<Couple>> couples = new ArrayList<>();
    private final List<List<Couple>> parents = new ArrayList<>();
    /** Each from left to right. */
    final List<int[]> groups = new ArrayList<>();

    Partners(Kin kin) {
        this.kin = kin;
        group = new int[kin.count()];
        for (int i = 0; i < kin.count(); i++) {
            int person = i;
            couples.add(kin.couples.stream().filter(couple -> couple.has(person)).toList());
            parents.add(kin.couples.stream()
                .filter(couple -> couple.children().stream().anyMatch(child -> child.person() == person)).toList());
        }
        Arrays.fill(group, Kin.NOBODY);
        for (int i = 0; i < kin.count(); i++) {
            if (group[i] == Kin.NOBODY) {
                var found = new ArrayList<Integer>();
                gather(i, found);
                groups.add(inOrder(found));
            }
        }
    }

    int group(int person) {
        return group[person];
    }

    List<Couple> couples(int person) {
        return couples.get(person);
    }

    List<Couple> parentCouples(int person) {
        return parents.get(person);
    }

    @Nullable Couple parents(int person) {
        return parents.get(person).isEmpty() ? null : parents.get(person).getFirst();
    }

    private void gather(int person, List<Integer> found) {
        if (group[person] != Kin.NOBODY) {
            return;
        }
        group[person] = groups.size();
        found.add(person);
        couples.get(person).forEach(couple -> gather(couple.one() == person ? couple.other() : couple.one(), found));
    }

    private int[] inOrder(List<Integer> found) {
        var people = found.stream().mapToInt(Integer::intValue).toArray();
        if (people.length < 2 || people.length > TOO_MANY) {
            return people;
        }
        var best = people.clone();
        permute(people, 0, best);
        return best;
    }

    private void permute(int[] people, int from, int[] best) {
        if (from == people.length) {
            if (cost(people) < cost(best)) {
                System.arraycopy(people, 0, best, 0, people.length);
            }
            return;
        }
        for (int i = from; i < people.length; i++) {
            swap(people, from, i);
            permute(people, from + 1, best);
            swap(people, from, i);
        }
    }

    private static void swap(int[] people, int i, int j) {
        int held = people[i];
        people[i] = people[j];
        people[j] = held;
    }

    /** A line that passes over somebody costs most where that somebody's parents are drawn. */
    private double cost(int[] people) {
        double cost = 0;
        for (int i = 0; i < people.length; i++) {
            for (int j = i + 1; j < people.length; j++) {
                if (areCouple(people[i], people[j])) {
                    cost += Plainness.isOnTheWrongSide(kin, people[i], people[j]) ? 1 : 0;
                    for (int k = i + 1; k < j; k++) {
                        cost += parents.get(people[k]).isEmpty() ? 20 : 40;
                    }
                }
            }
        }
        return cost;
    }

    private boolean areCouple(int one, int other) {
        return couples.get(one).stream().anyMatch(couple -> couple.has(other));
    }
}
