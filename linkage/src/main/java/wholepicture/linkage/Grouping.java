package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wholepicture.linkage.Constraints.Pair;

/** Puts records into groups from their links, strongest first; two groups that contradict each other never become one. */
final class Grouping {

    private final Model model;
    private final Thresholds thresholds;
    private final Constraints constraints;
    private final Contradictions contradictions;

    private record Edge(Pair pair, double bits, boolean said) {
        static final Comparator<Edge> STRONGEST_FIRST = Comparator.comparing((Edge edge) -> !edge.said)
            .thenComparing(edge -> -edge.bits).thenComparing(edge -> edge.pair.first()).thenComparing(edge -> edge.pair.second());
    }

    Grouping(Model model, Thresholds thresholds, Constraints constraints) {
        this.model = model;
        this.thresholds = thresholds;
        this.constraints = constraints;
        contradictions = new Contradictions(model, thresholds, constraints);
    }

    /** Every record against every other: for one person's records. */
    List<List<String>> of(Collection<Prepared> records, double enough) {
        var byId = byId(records);
        var ids = List.copyOf(byId.keySet());
        var pairs = new HashSet<Pair>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                pairs.add(Pair.of(ids.get(i), ids.get(j)));
            }
        }
        return grouped(byId, pairs, enough);
    }

    /** Only records that share a blocking key: for many people's records. */
    List<List<String>> ofCandidates(Collection<Prepared> records, double enough, int largestBlock) {
        var byId = byId(records);
        var blocks = new LinkedHashMap<String, List<String>>();
        byId.values().forEach(record -> BlockingKeys.of(record)
            .forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(record.id())));
        var pairs = new HashSet<Pair>();
        for (List<String> block : blocks.values()) {
            for (int i = 0; block.size() <= largestBlock && i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    pairs.add(Pair.of(block.get(i), block.get(j)));
                }
            }
        }
        constraints.together().stream().filter(pair -> byId.containsKey(pair.first()) && byId.containsKey(pair.second()))
            .forEach(pairs::add);
        return grouped(byId, pairs, enough);
    }

    private static Map<String, Prepared> byId(Collection<Prepared> records) {
        var byId = new TreeMap<String, Prepared>();
        records.forEach(record -> byId.put(record.id(), record));
        return byId;
    }

    private List<List<String>> grouped(Map<String, Prepared> byId, Set<Pair> pairs, double enough) {
        var edges = new ArrayList<Edge>();
        for (Pair pair : pairs) {
            boolean said = constraints.together().contains(pair);
            double bits = model.weigh(at(byId, pair.first()), at(byId, pair.second()));
            if (said || bits >= enough && !constraints.apart().contains(pair)) {
                edges.add(new Edge(pair, bits, said));
            }
        }
        edges.sort(Edge.STRONGEST_FIRST);
        var groups = new HashMap<String, List<String>>();
        byId.keySet().forEach(id -> groups.put(id, new ArrayList<>(List.of(id))));
        for (Edge edge : edges) {
            var one = groupOf(groups, edge.pair().first());
            var other = groupOf(groups, edge.pair().second());
            if (one != other && mayMeet(byId, one, other, edge, enough)) {
                one.addAll(other);
                other.forEach(id -> groups.put(id, one));
            }
        }
        return new HashSet<>(groups.values()).stream().map(group -> group.stream().sorted().toList())
            .sorted(Comparator.<List<String>>comparingInt(group -> -group.size()).thenComparing(List::getFirst)).toList();
    }

    private boolean mayMeet(Map<String, Prepared> byId, List<String> some, List<String> others, Edge edge, double enough) {
        if (!edge.said() && enough >= thresholds.join()
            && thresholds.decide(model.compare(at(byId, edge.pair().first()), at(byId, edge.pair().second()))) != Decision.JOIN) {
            return false;
        }
        var ours = some.stream().map(id -> at(byId, id)).toList();
        var theirs = others.stream().map(id -> at(byId, id)).toList();
        return !contradictions.forbidden(ours, theirs) && (edge.said() || !contradictions.between(ours, theirs));
    }

    private static List<String> groupOf(Map<String, List<String>> groups, String id) {
        var group = groups.get(id);
        if (group == null) {
            throw new IllegalStateException("No group was begun for record " + id + ".");
        }
        return group;
    }

    private static Prepared at(Map<String, Prepared> byId, String id) {
        var record = byId.get(id);
        if (record == null) {
            throw new IllegalStateException("Record " + id + " was not among those given.");
        }
        return record;
    }
}
