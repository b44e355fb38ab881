package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wholepicture.linkage.Constraints.Pair;
import wholepicture.linkage.Parting.Measure;

/** Puts records into groups by their links, as {@link Parting} does: two groups that contradict each other never become one. */
final class Grouping {

    /** The most records that links hold together of which every pair is weighed; more are first parted by stronger links. */
    private static final int WHOLE = 1_000;
    private static final double STRONGER = 2;

    private final Model model;
    private final Thresholds thresholds;
    private final Constraints constraints;

    Grouping(Model model, Thresholds thresholds, Constraints constraints) {
        this.model = model;
        this.thresholds = thresholds;
        this.constraints = constraints;
    }

    private record Link(int one, int other, double bits) {}

    /** Every record against every other: for one person's records. */
    List<List<String>> of(Collection<Prepared> records, double enough) {
        var sorted = sorted(records);
        var links = new ArrayList<Link>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                links.add(link(sorted, i, j));
            }
        }
        return grouped(sorted, links, enough);
    }

    /** Only records that share a blocking key: for many people's records. */
    List<List<String>> ofCandidates(Collection<Prepared> records, double enough, int largestBlock) {
        var sorted = sorted(records);
        var places = new TreeMap<String, Integer>();
        var blocks = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < sorted.size(); i++) {
            int place = i;
            places.put(sorted.get(i).id(), i);
            BlockingKeys.of(sorted.get(i)).forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(place));
        }
        var pairs = new HashSet<Long>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; block.size() <= largestBlock && i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    pairs.add((long) block.get(i) << 32 | block.get(j));
                }
            }
        }
        for (Pair pair : constraints.together()) {
            int one = places.getOrDefault(pair.first(), -1);
            int other = places.getOrDefault(pair.second(), -1);
            if (one >= 0 && other >= 0) {
                pairs.add((long) one << 32 | other);
            }
        }
        return grouped(sorted, pairs.stream().map(pair -> link(sorted, (int) (pair >>> 32), pair.intValue())).toList(), enough);
    }

    private static List<Prepared> sorted(Collection<Prepared> records) {
        Map<String, Prepared> byId = new TreeMap<>();
        records.forEach(record -> byId.put(record.id(), record));
        return List.copyOf(byId.values());
    }

    private Link link(List<Prepared> sorted, int one, int other) {
        return new Link(one, other, constraints.together(sorted.get(one), sorted.get(other)) ? Parting.TOGETHER : model.weigh(sorted.get(one), sorted.get(other)));
    }

    private List<List<String>> grouped(List<Prepared> sorted, List<Link> links, double enough) {
        var groups = new ArrayList<List<String>>();
        for (List<Integer> held : held(IntStream.range(0, sorted.size()).boxed().toList(), links, enough)) {
            parted(held.stream().map(sorted::get).toList(), enough).forEach(groups::add);
        }
        return groups.stream().sorted(Comparator.<List<String>>comparingInt(group -> -group.size()).thenComparing(List::getFirst)).toList();
    }

    /** The records that links hold together, each lot ascending. */
    private List<List<Integer>> held(List<Integer> rows, List<Link> links, double enough) {
        var leader = new TreeMap<Integer, Integer>();
        rows.forEach(row -> leader.put(row, row));
        links.stream().filter(link -> link.bits >= enough && leader.containsKey(link.one) && leader.containsKey(link.other)).forEach(link -> {
            int a = find(leader, link.one);
            int b = find(leader, link.other);
            leader.put(Math.max(a, b), Math.min(a, b));
        });
        var lots = new TreeMap<Integer, List<Integer>>();
        rows.forEach(row -> lots.computeIfAbsent(find(leader, row), _ -> new ArrayList<>()).add(row));
        var small = new ArrayList<List<Integer>>();
        lots.values().forEach(lot -> {
            if (lot.size() <= WHOLE || enough > thresholds.join() + 20 * STRONGER) {
                small.add(lot);
            } else {
                small.addAll(held(lot, links, enough + STRONGER));
            }
        });
        return small;
    }

    private static int find(Map<Integer, Integer> leader, int row) {
        int at = row;
        for (int next = leader.getOrDefault(at, at); next != at; next = leader.getOrDefault(at, at)) {
            at = next;
        }
        return at;
    }

    private List<List<String>> parted(List<Prepared> records, double enough) {
        int n = records.size();
        float[][] between = new float[n][n];
        var vouched = vouched(records);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                between[i][j] = weight(records, i, j, enough, vouched);
                between[j][i] = between[i][j];
            }
        }
        int[] part = Parting.of(between, Measure.STRONGEST, enough);
        var groups = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < n; i++) {
            groups.computeIfAbsent(part[i], _ -> new ArrayList<>()).add(records.get(i).id());
        }
        return List.copyOf(groups.values());
    }

    private float weight(List<Prepared> records, int i, int j, double enough, Set<Long> vouched) {
        var one = records.get(i);
        var other = records.get(j);
        if (constraints.apart(one.id(), other.id())) {
            return Parting.NEVER;
        }
        if (constraints.together(one, other)) {
            return Parting.TOGETHER;
        }
        var weighed = model.compare(one, other);
        if (thresholds.contradicts(weighed) && !vouched.contains((long) i << 32 | j)) {
            return Parting.AGAINST;
        }
        boolean grounds = enough < thresholds.join() || thresholds.decide(weighed) == Decision.JOIN;
        return (float) (grounds ? weighed.bits() : Math.min(weighed.bits(), Math.nextDown(enough)));
    }

    /** Pairs that contradict each other where people have vouched for one: said to be one person with a third that does not contradict the other. */
    private Set<Long> vouched(List<Prepared> records) {
        var vouched = new HashSet<Long>();
        for (int i = 0; i < records.size() && !constraints.together().isEmpty(); i++) {
            for (int third = 0; third < records.size(); third++) {
                for (int j = 0; constraints.together(records.get(i), records.get(third)) && j < records.size(); j++) {
                    if (j != i && !thresholds.contradicts(model.compare(records.get(third), records.get(j)))) {
                        vouched.add((long) Math.min(i, j) << 32 | Math.max(i, j));
                    }
                }
            }
        }
        return vouched;
    }
}
