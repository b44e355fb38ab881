package wholepicture.linkage.living;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.Constraints.Pair;
import wholepicture.linkage.batch.Decisions;
import wholepicture.linkage.batch.Learnt;
import wholepicture.linkage.batch.LinkProblem;
import wholepicture.linkage.batch.Linked;
import wholepicture.linkage.batch.Register;

/**
 * Records and the people they are of, kept up while records come, change and go. Each act weighs only the record's neighbourhood and ends
 * where linking all records at once by the same model would end.
 *
 * <p><b>Hysteresis.</b> With {@code hold} above 0, two records that are in one cluster already count as so many bits likelier: they join at
 * the threshold and part below the threshold less {@code hold}. Then it ends where linking everything again, knowing the clusters before,
 * would end. With 0 the clusters depend on nothing that went before.
 *
 * <p><b>People's word</b> stands above every weight and is kept while a record is away. Safe for many threads; they take turns.
 */
public final class Living {

    private final Register register;
    private final Rows rows = new Rows();
    private final Nearby nearby;
    private final Ties ties;
    private final Decisions decisions = new Decisions();
    private final ClusterIds ids;
    private final Groups groups;
    private final double enough;
    private final Map<String, Set<Pair>> said = new HashMap<>();
    private final Set<Pair> together = new LinkedHashSet<>();
    private final Set<Pair> apart = new LinkedHashSet<>();

    private Living(Register register, double hold, int room) {
        if (!(hold >= 0 && hold < 20)) {
            throw new IllegalArgumentException("What being together counts for is 0 to 20 bits, not " + hold + ".");
        }
        this.register = register;
        nearby = new Nearby(register, room);
        ties = new Ties(room);
        ids = new ClusterIds(rows, room);
        groups = new Groups(register, ties, decisions, hold, room);
        enough = register.learnt().threshold() - hold;
    }

    /**
     * Nobody yet.
     *
     * @param hold bits that two records count as likelier while they are in one cluster
     */
    public static Living empty(Learnt learnt, double hold) {
        return new Living(Register.empty(learnt), hold, 1024);
    }

    /**
     * All records that were linked, in the clusters that were found. Takes over their memory.
     *
     * @param hold as in {@link #empty}
     * @throws LinkProblem if two ids are the same, or if the files hold everybody once
     */
    public static Living of(Linked linked, double hold) {
        int size = linked.size();
        var living = new Living(Register.of(linked), hold, size + (size >> 3) + 1024);
        for (int row = 0; row < size; row++) {
            String id = linked.id(row);
            if (living.rows.find(id) >= 0) {
                throw new LinkProblem("Two records have the id " + id + ". Records that come and go need ids of their own.");
            }
            living.rows.add(id);
        }
        living.register.room(size);
        living.nearby.fill(0, size);
        linked.eachPair((i, j, weight) -> {
            if (weight >= living.enough) {
                living.ties.tie(i, j, (float) weight);
            }
        });
        living.groups.found(size);
        int[] id = new int[size];
        for (int row = 0; row < size; row++) {
            int first = linked.cluster(row);
            id[first] = id[first] == 0 ? living.ids.begin(first) : id[first];
            living.ids.give(row, id[first]);
        }
        return living;
    }

    /** The names of the fields that each record has, in their order. */
    public List<String> columns() {
        return register.columns();
    }

    /**
     * Takes in a new record.
     *
     * @param fields what it says, in the order of {@link #columns()}, empty where it says nothing
     * @throws LinkProblem if it is here already, or has not as many fields as there are columns
     */
    public synchronized Step add(String id, List<String> fields) {
        if (id.isEmpty() || rows.find(id) >= 0) {
            throw new LinkProblem(id.isEmpty() ? "A record needs an id." : "Record " + id + " is here already; change it instead.");
        }
        int row = rows.next();
        room(row + 1);
        register.put(row, id, fields);
        rows.add(id);
        said.getOrDefault(id, Set.of()).forEach(this::decide);
        var dirty = new Dirty();
        nearby.add(row, dirty);
        return settle(row, dirty, Map.of());
    }

    /**
     * Takes in what a record says now.
     *
     * @throws LinkProblem if it is not here, or has not as many fields as there are columns
     */
    public synchronized Step change(String id, List<String> fields) {
        int row = row(id);
        register.check(fields);
        var dirty = new Dirty();
        drop(row, dirty);
        register.put(row, id, fields);
        nearby.add(row, dirty);
        return settle(row, dirty, Map.of());
    }

    /**
     * Lets go of a record. What people said of it is kept, should it come again.
     *
     * @throws LinkProblem if it is not here
     */
    public synchronized Step remove(String id) {
        int row = row(id);
        var dirty = new Dirty();
        groups.eachOfGroup(row, dirty.touched::add);
        drop(row, dirty);
        for (Pair pair : said.getOrDefault(id, Set.of())) {
            int other = rows.find(pair.first().equals(id) ? pair.second() : pair.first());
            if (other >= 0) {
                decisions.forget(row, other);
            }
        }
        groups.leave(row);
        dirty.touched.remove(row);
        register.clear(row);
        rows.remove(row);
        return settle(-1, dirty, Map.of(row, id));
    }

    /** People hold two records to be one person. Either may come later. */
    public synchronized Step together(String one, String other) {
        return say(Pair.of(one, other), true, false);
    }

    /** People hold two records to be two persons. Either may come later. */
    public synchronized Step apart(String one, String other) {
        return say(Pair.of(one, other), false, true);
    }

    /** People take back what they said about two records. */
    public synchronized Step forget(String one, String other) {
        return say(Pair.of(one, other), false, false);
    }

    private Step say(Pair pair, boolean areOne, boolean areTwo) {
        together.remove(pair);
        apart.remove(pair);
        if (areOne) {
            together.add(pair);
        }
        if (areTwo) {
            apart.add(pair);
        }
        for (String id : List.of(pair.first(), pair.second())) {
            said.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(pair);
        }
        decide(pair);
        var dirty = new Dirty();
        IntStream.of(rows.find(pair.first()), rows.find(pair.second())).filter(row -> row >= 0).forEach(dirty.touched::add);
        return settle(-1, dirty, Map.of());
    }

    private void decide(Pair pair) {
        int i = rows.find(pair.first());
        int j = rows.find(pair.second());
        if (i >= 0 && j >= 0) {
            decisions.forget(i, j);
            if (together.contains(pair)) {
                decisions.together(i, j);
            } else if (apart.contains(pair)) {
                decisions.apart(i, j);
            }
        }
    }

    /**
     * The records that one, not taken in, would be compared with, the likeliest first.
     *
     * @param least the least weight that is of interest, in bits
     * @throws LinkProblem if it has not as many fields as there are columns
     */
    public synchronized List<Match> find(List<String> fields, double least) {
        int row = rows.next();
        room(row + 1);
        register.put(row, "", fields);
        var matches = new ArrayList<Match>();
        for (int other : neighbours(row)) {
            float weight = register.weight(row, other);
            if (weight >= least) {
                matches.add(new Match(rows.id(other), ids.of(other), weight));
            }
        }
        register.clear(row);
        matches.sort(Match.LIKELIEST_FIRST);
        return matches;
    }

    /** How much likelier two records that are here are one person than two, in bits, whatever people say. */
    public synchronized double weight(String one, String other) {
        return register.weight(row(one), row(other));
    }

    /** How many records are here. */
    public synchronized int size() {
        return rows.size();
    }

    /** How many clusters there are. */
    public synchronized int clusters() {
        return ids.size();
    }

    /** The cluster of a record, empty if it is not here. */
    public synchronized OptionalLong cluster(String id) {
        int row = rows.find(id);
        return row < 0 ? OptionalLong.empty() : OptionalLong.of(ids.of(row));
    }

    /** The cluster that a cluster's records are in now, most of them if they parted; empty if none is here. */
    public synchronized OptionalLong now(long cluster) {
        long now = ids.now(cluster);
        return now == 0 ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /** The ids of a cluster's records; none when it is no more. */
    public synchronized Set<String> members(long cluster) {
        var members = new HashSet<String>();
        int one = ids.one(cluster);
        if (one >= 0) {
            groups.eachOfGroup(one, row -> {
                if (ids.of(row) == cluster) {
                    members.add(rows.id(row));
                }
            });
        }
        return members;
    }

    /** What people have decided. */
    public synchronized Constraints constraints() {
        return new Constraints(together, apart);
    }

    /** Makes all clusters anew, from the links as they are: nothing should move. */
    public synchronized Step again() {
        var dirty = new Dirty();
        IntStream.range(0, rows.end()).filter(rows::holds).forEach(dirty.touched::add);
        return settle(-1, dirty, Map.of());
    }

    private int row(String id) {
        int row = rows.find(id);
        if (row < 0) {
            throw new LinkProblem("There is no record " + id + ".");
        }
        return row;
    }

    private void room(int size) {
        register.room(size);
        nearby.room(size);
        ties.room(size);
        ids.room(size);
        groups.room(size);
    }

    private int[] neighbours(int row) {
        var found = new Found();
        nearby.each(row, found);
        return found.distinct(row);
    }

    private void drop(int row, Dirty dirty) {
        for (int other : ties.of(row)) {
            ties.untie(row, other);
            dirty.touched.add(other);
        }
        nearby.remove(row, dirty);
    }

    /** Looks again at all that may have changed. @param row the record that is new or says something else, -1 for none */
    private Step settle(int row, Dirty dirty, Map<Integer, String> gone) {
        int compared = 0;
        if (row >= 0) {
            dirty.touched.add(row);
            Arrays.stream(decisions.togetherWith(row)).forEach(dirty.touched::add);
            int[] near = neighbours(row);
            compared = near.length;
            for (int other : near) {
                float weight = register.weight(row, other);
                if (weight >= enough && nearby.compares(row, other)) {
                    ties.tie(row, other, weight);
                    dirty.touched.add(other);
                }
            }
        }
        for (long pair : dirty.pairs()) {
            int i = (int) (pair >>> 32);
            int j = (int) pair;
            if (i != row && j != row && rows.holds(i) && rows.holds(j)) {
                compared += again(i, j, dirty);
            }
        }
        for (int i : dirty.links()) {
            Arrays.stream(ties.of(i)).filter(j -> j != row && i != row).forEach(j -> again(i, j, dirty));
        }
        var step = ids.named(groups.anew(dirty.touched, ids), gone);
        return new Step(row < 0 ? OptionalLong.empty() : OptionalLong.of(ids.of(row)), step.moved(), step.ended(), step.begun(), compared);
    }

    /** Whether two records are linked now, where they may not have been or may no longer be. Gives how many weights that took. */
    private int again(int i, int j, Dirty dirty) {
        boolean compares = nearby.compares(i, j);
        float weight = compares ? register.weight(i, j) : Float.NEGATIVE_INFINITY;
        boolean was = ties.has(i, j);
        if (was != weight >= enough) {
            if (was) {
                ties.untie(i, j);
            } else {
                ties.tie(i, j, weight);
            }
            dirty.touched.add(i);
            dirty.touched.add(j);
        }
        return compares ? 1 : 0;
    }
}
