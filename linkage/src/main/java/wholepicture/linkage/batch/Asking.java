package wholepicture.linkage.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the pairs about which a person's word would teach most, and writes them as a CSV file to be filled in and given back as labels.
 * Most are in doubt, and look like many others; some are drawn from all weights, so that the answers also tell how good the sure ones are.
 * The weight is not shown and the order says nothing, so that whoever answers looks at the records.
 */
final class Asking {

    private static final double LOG2 = 1 / Math.log(2);
    private static final int OF_A_PATTERN = 3;
    private static final double DOUBTFUL_SHARE = 0.7;
    private static final int LOWEST = -16;
    private static final int HIGHEST = 24;
    private static final int WIDE = 4;

    private final Linked linked;
    private final long[] prints;
    private final Set<Long> told = new HashSet<>();

    private record Asked(int i, int j, int pattern, double weight, long order) {}

    Asking(Linked linked) {
        this.linked = linked;
        try (var alone = new Workers(1)) {
            prints = linked.records.fingerprints(alone);
        }
        linked.judging.labels().all().forEach(label -> told.add(key(label.i(), label.j())));
    }

    private static long key(int i, int j) {
        return (long) Math.min(i, j) << 32 | Math.max(i, j);
    }

    /** @param many at most how many to ask about; gives how many there are */
    int write(Path path, int many) {
        var chosen = choose(many);
        var comparisons = linked.model.comparisons();
        int[] used = IntStream.range(0, comparisons.all().size()).filter(comparisons::used).toArray();
        try (var out = new CsvOut(path)) {
            var header = new ArrayList<>(List.of("id_1", "id_2", "same"));
            for (int c : used) {
                header.add(comparisons.all().get(c).field() + " 1");
                header.add(comparisons.all().get(c).field() + " 2");
            }
            out.row(header.toArray());
            for (Asked each : chosen) {
                int a = linked.records.twoFiles() ? Math.min(each.i, each.j) : linked.records.compareIds(each.i, each.j) < 0 ? each.i : each.j;
                int b = a == each.i ? each.j : each.i;
                var row = new ArrayList<>(List.of(linked.id(a), linked.id(b), ""));
                for (int c : used) {
                    row.add(comparisons.shown(c, a));
                    row.add(comparisons.shown(c, b));
                }
                out.row(row.toArray());
            }
        }
        return chosen.size();
    }

    private List<Asked> choose(int many) {
        var doubtful = new HashMap<Integer, List<Asked>>();
        var seen = new HashMap<Integer, Integer>();
        var bands = new HashMap<Integer, List<Asked>>();
        var spelling = new Spelling();
        linked.eachPair((i, j, weight) -> {
            boolean never = linked.oneEach && linked.records.file(i) == linked.records.file(j);
            if (never || told.contains(key(i, j))) {
                return;
            }
            int pattern = linked.model.comparisons().pattern(i, j, spelling);
            var asked = new Asked(i, j, pattern, weight, (prints[i] ^ prints[j]) * 0x9E3779B97F4A7C15L);
            keep(bands.computeIfAbsent(Math.floorDiv(Math.clamp((int) Math.floor(weight), LOWEST, HIGHEST), WIDE), _ -> new ArrayList<>()), asked, many);
            if (entropy(weight - linked.threshold) > 0.02) {
                seen.merge(pattern, 1, Integer::sum);
                keep(doubtful.computeIfAbsent(pattern, _ -> new ArrayList<>()), asked, OF_A_PATTERN);
            }
        });
        var chosen = new ArrayList<Asked>();
        doubtful.values().stream().flatMap(some -> IntStream.range(0, some.size()).mapToObj(nth -> Map.entry(worth(some.get(nth), seen, nth), some.get(nth))))
            .sorted(Comparator.<Map.Entry<Double, Asked>>comparingDouble(each -> -each.getKey()).thenComparingLong(each -> each.getValue().order))
            .limit((long) Math.ceil(many * DOUBTFUL_SHARE)).forEach(each -> chosen.add(each.getValue()));
        var taken = new HashSet<Long>();
        chosen.forEach(each -> taken.add(key(each.i, each.j)));
        for (int nth = 0; chosen.size() < many && nth < many; nth++) {
            for (int band = Math.floorDiv(LOWEST, WIDE); band <= HIGHEST / WIDE && chosen.size() < many; band++) {
                var some = bands.getOrDefault(band, List.of());
                if (nth < some.size() && taken.add(key(some.get(nth).i, some.get(nth).j))) {
                    chosen.add(some.get(nth));
                }
            }
        }
        chosen.sort(Comparator.comparingLong(each -> each.order * 0xD6E8FEB86659FD93L));
        return chosen;
    }

    /** Keeps the first few by an order that has nothing to do with the file's. */
    private static void keep(List<Asked> some, Asked one, int most) {
        if (some.size() < most || one.order < some.getLast().order) {
            int at = 0;
            while (at < some.size() && some.get(at).order < one.order) {
                at++;
            }
            some.add(at, one);
            if (some.size() > most) {
                some.removeLast();
            }
        }
    }

    /** The more pairs look like this one and the less is known of it, the more its answer is worth; a second answer about the same is worth less. */
    private double worth(Asked asked, Map<Integer, Integer> seen, int nth) {
        return entropy(asked.weight - linked.threshold) * Math.sqrt(seen.getOrDefault(asked.pattern, 1)) / (nth + 1);
    }

    private static double entropy(double bits) {
        double p = 1 / (1 + Math.pow(2, -bits));
        return p <= 0 || p >= 1 ? 0 : -LOG2 * (p * Math.log(p) + (1 - p) * Math.log(1 - p));
    }
}
