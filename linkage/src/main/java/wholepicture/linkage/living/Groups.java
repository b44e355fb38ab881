package wholepicture.linkage.living;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import wholepicture.linkage.batch.Decisions;
import wholepicture.linkage.batch.Links;
import wholepicture.linkage.batch.Register;
import wholepicture.linkage.batch.Said;

/**
 * The groups of records that links hold together, and how each is divided into clusters. A change touches the groups of the records that it
 * names and no other.
 */
final class Groups {

    private static final int ROUNDS = 8;

    private final Register register;
    private final Ties ties;
    private final Decisions decisions;
    private final double threshold;
    private final double hold;
    /** By row: the next row of its group, in a ring. */
    private int[] ring;

    Groups(Register register, Ties ties, Decisions decisions, double hold, int room) {
        this.register = register;
        this.ties = ties;
        this.decisions = decisions;
        this.hold = hold;
        threshold = register.learnt().threshold();
        ring = new int[room];
        Arrays.setAll(ring, row -> row);
    }

    void room(int rows) {
        if (rows > ring.length) {
            int before = ring.length;
            ring = Arrays.copyOf(ring, rows + (rows >> 2));
            for (int row = before; row < ring.length; row++) {
                ring[row] = row;
            }
        }
    }

    /** Finds the groups of rows 0 to {@code size} - 1, each still alone, by their links. */
    void found(int size) {
        var reached = new BitSet(size);
        var open = new ArrayDeque<Integer>();
        for (int first = 0; first < size; first++) {
            if (!reached.get(first)) {
                reached.set(first);
                open.add(first);
                while (!open.isEmpty()) {
                    int row = open.poll();
                    if (row != first) {
                        ring[row] = ring[first];
                        ring[first] = row;
                    }
                    ties.each(row, (other, _) -> {
                        if (!reached.get(other)) {
                            reached.set(other);
                            open.add(other);
                        }
                    });
                }
            }
        }
    }

    /** Takes a record out of its group. */
    void leave(int row) {
        int before = row;
        while (ring[before] != row) {
            before = ring[before];
        }
        ring[before] = ring[row];
        ring[row] = row;
    }

    void eachOfGroup(int row, IntConsumer consumer) {
        int at = row;
        do {
            consumer.accept(at);
            at = ring[at];
        } while (at != row);
    }

    /**
     * Makes the groups of some records anew.
     *
     * @param ids the clusters as they were
     * @return the clusters of all records in these groups
     */
    List<int[]> anew(Collection<Integer> touched, ClusterIds ids) {
        var rows = new TreeSet<Integer>();
        touched.forEach(row -> eachOfGroup(row, rows::add));
        var clusters = new ArrayList<int[]>();
        for (int[] group : connected(rows, (row, reached) -> {
            ties.each(row, (other, _) -> reached.accept(other));
            Arrays.stream(decisions.togetherWith(row)).forEach(reached);
        })) {
            for (int at = 0; at < group.length; at++) {
                ring[group[at]] = group[(at + 1) % group.length];
            }
            var before = new HashMap<Integer, Integer>();
            for (int row : group) {
                before.put(row, ids.of(row));
            }
            clusters.addAll(settled(group, before));
        }
        return clusters;
    }

    /** Divides a group; where being together counts, until dividing it again changes nothing. */
    private List<int[]> settled(int[] group, Map<Integer, Integer> before) {
        var clusters = divided(group, before);
        for (int round = 1; hold > 0 && round < ROUNDS; round++) {
            var now = new HashMap<Integer, Integer>();
            for (int[] cluster : clusters) {
                Arrays.stream(cluster).forEach(row -> now.put(row, cluster[0] + 1));
            }
            var again = divided(group, now);
            if (again.stream().map(Arrays::hashCode).toList().equals(clusters.stream().map(Arrays::hashCode).toList())) {
                return again;
            }
            clusters = again;
        }
        return clusters;
    }

    private List<int[]> divided(int[] group, Map<Integer, Integer> before) {
        Said said = hold == 0 ? decisions : new Said() {
            @Override
            public float heard(int i, int j, float weight) {
                int was = before.getOrDefault(i, 0);
                return decisions.heard(i, j, was > 0 && was == before.getOrDefault(j, 0) ? (float) (weight + hold) : weight);
            }

            @Override
            public int[] apartFrom(int i) {
                return decisions.apartFrom(i);
            }
        };
        var rows = new TreeSet<Integer>();
        Arrays.stream(group).forEach(rows::add);
        var clusters = new LinkedHashMap<Integer, List<Integer>>();
        for (int[] linked : connected(rows, (row, reached) -> {
            ties.each(row, (other, weight) -> {
                if (said.heard(row, other, weight) >= threshold) {
                    reached.accept(other);
                }
            });
            Arrays.stream(decisions.togetherWith(row)).forEach(reached);
        })) {
            int[] first = register.divide(linked, linked.length > Register.whole() ? links(linked, said) : new Links(), said);
            for (int i = 0; i < linked.length; i++) {
                clusters.computeIfAbsent(first[i], _ -> new ArrayList<>()).add(linked[i]);
            }
        }
        return clusters.values().stream().map(rowsOf -> rowsOf.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private Links links(int[] linked, Said said) {
        var links = new Links();
        for (int row : linked) {
            ties.each(row, (other, weight) -> {
                float heard = said.heard(row, other, weight);
                if (row < other && heard >= threshold) {
                    links.add(row, other, heard);
                }
            });
            for (int other : decisions.togetherWith(row)) {
                if (row < other) {
                    links.add(row, other, Said.TOGETHER);
                }
            }
        }
        return links;
    }

    private interface Reach {
        void from(int row, IntConsumer reached);
    }

    /** Rows that reach each other, each group ascending, groups by their first row. */
    private static List<int[]> connected(TreeSet<Integer> rows, Reach reach) {
        var groups = new ArrayList<int[]>();
        var left = new TreeSet<>(rows);
        while (!left.isEmpty()) {
            var group = new TreeSet<Integer>();
            var open = new ArrayDeque<Integer>();
            open.add(left.getFirst());
            left.removeFirst();
            while (!open.isEmpty()) {
                int row = open.poll();
                group.add(row);
                reach.from(row, other -> {
                    if (left.remove(other)) {
                        open.add(other);
                    }
                });
            }
            groups.add(group.stream().mapToInt(Integer::intValue).toArray());
        }
        return groups;
    }
}
