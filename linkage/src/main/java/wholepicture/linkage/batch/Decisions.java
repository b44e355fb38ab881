package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wholepicture.linkage.Constraints;

/** What people have decided about pairs of records, by the records' places. Of two records that are said to be both, apart is the truth. */
public final class Decisions implements Said {

    private final Map<Integer, int[]> together = new HashMap<>();
    private final Map<Integer, int[]> apart = new HashMap<>();

    /** Decisions about records known by their ids; those that name other records are passed over. */
    static Decisions of(Constraints constraints, Records records) {
        var decisions = new Decisions();
        var places = new HashMap<String, Integer>();
        constraints.together().forEach(pair -> List.of(pair.first(), pair.second()).forEach(id -> places.put(id, -1)));
        constraints.apart().forEach(pair -> List.of(pair.first(), pair.second()).forEach(id -> places.put(id, -1)));
        for (int i = 0; i < records.size() && !places.isEmpty(); i++) {
            int place = i;
            places.computeIfPresent(records.id(i), (_, _) -> place);
        }
        constraints.together().forEach(pair -> decisions.put(decisions.together, places.getOrDefault(pair.first(), -1), places.getOrDefault(pair.second(), -1)));
        constraints.apart().forEach(pair -> decisions.put(decisions.apart, places.getOrDefault(pair.first(), -1), places.getOrDefault(pair.second(), -1)));
        return decisions;
    }

    private void put(Map<Integer, int[]> into, int i, int j) {
        if (i >= 0 && j >= 0 && i != j && !holds(into, i, j)) {
            into.merge(i, new int[] {j}, Decisions::both);
            into.merge(j, new int[] {i}, Decisions::both);
        }
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }

    private static boolean holds(Map<Integer, int[]> said, int i, int j) {
        return !said.isEmpty() && Arrays.stream(said.getOrDefault(i, NONE)).anyMatch(other -> other == j);
    }

    /** People hold these two to be one person. */
    public void together(int i, int j) {
        forget(i, j);
        put(together, i, j);
    }

    /** People hold these two to be two persons. */
    public void apart(int i, int j) {
        forget(i, j);
        put(apart, i, j);
    }

    /** Nobody has decided about these two any more. */
    public void forget(int i, int j) {
        for (var said : List.of(together, apart)) {
            without(said, i, j);
            without(said, j, i);
        }
    }

    private static void without(Map<Integer, int[]> said, int i, int j) {
        said.computeIfPresent(i, (_, others) -> {
            int[] rest = Arrays.stream(others).filter(other -> other != j).toArray();
            return rest.length == 0 ? null : rest;
        });
    }

    /** The records that people hold to be the same person as this, but for those that others hold apart from it. */
    public int[] togetherWith(int i) {
        int[] all = together.getOrDefault(i, NONE);
        return apart.isEmpty() ? all : Arrays.stream(all).filter(j -> !holds(apart, i, j)).toArray();
    }

    /** All pairs that are together. */
    List<int[]> pairs() {
        var pairs = new ArrayList<int[]>();
        together.keySet().forEach(i -> Arrays.stream(togetherWith(i)).filter(j -> i < j).forEach(j -> pairs.add(new int[] {i, j})));
        return pairs;
    }

    @Override
    public float heard(int i, int j, float weight) {
        return holds(apart, i, j) ? NEVER : holds(together, i, j) ? TOGETHER : weight;
    }

    @Override
    public int[] apartFrom(int i) {
        return apart.getOrDefault(i, NONE);
    }
}
