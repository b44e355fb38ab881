package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wholepicture.linkage.Parting;
import wholepicture.linkage.Parting.Measure;

/**
 * Divides a group of records held together by links into clusters, every pair of it looked at: two parts become one only when the average
 * of all weights between them speaks for it. So no chain of weak links joins two families. The same whichever way the records came.
 */
final class Dividing {

    /** The largest group of which every pair is weighed at once; of a larger one the weaker links are left out first. */
    static final int WHOLE = 120;
    /**
     * The largest group of which every pair is weighed when its strongest links alone still hold it together: people of few names, whom chance
     * alone lays side by side. A larger one is of records that are alike.
     */
    static final int CROWD = 4_000;
    private static final float MOST = 12;
    private static final double STRONGEST = 14;

    /** How records are weighed and ordered. */
    interface Weights {
        /** The weight of a pair in bits; {@link Said#NEVER} if they cannot be one person. */
        float weight(int i, int j, Spelling spelling);

        /** Orders records by what they say. */
        long print(int i);
    }

    private final Weights weights;
    private final Said said;
    private final double threshold;

    /** @param threshold the average weight, in bits, from which parts are joined */
    Dividing(Weights weights, Said said, double threshold) {
        this.weights = weights;
        this.said = said;
        this.threshold = threshold;
    }

    /**
     * @param rows the records of one group, ascending
     * @param links all links of the group that reach the threshold; asked for only when the group is too large to weigh every pair
     * @return for each record the first record of its cluster
     */
    int[] divide(int[] rows, Links links, Spelling spelling) {
        if (rows.length <= 2) {
            int[] first = new int[rows.length];
            Arrays.fill(first, rows[0]);
            return first;
        }
        return rows.length <= WHOLE ? averages(rows, spelling) : large(rows, links, threshold + 2, spelling);
    }

    private int[] averages(int[] group, Spelling spelling) {
        int n = group.length;
        long last = n <= WHOLE ? 255 : 4_095;
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = weights.print(group[i]) & ~last | i;
        }
        Arrays.sort(order);
        int[] records = new int[n];
        for (int i = 0; i < n; i++) {
            records[i] = group[(int) (order[i] & last)];
        }
        float[][] between = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                float weight = weights.weight(records[i], records[j], spelling);
                float heard = weight == Said.NEVER ? weight : said.heard(records[i], records[j], Math.clamp(weight, -MOST, MOST));
                between[i][j] = heard;
                between[j][i] = heard;
            }
        }
        int[] part = Parting.of(between, Measure.AVERAGE, threshold);
        int[] first = new int[n];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            first[part[i]] = Math.min(first[part[i]], records[i]);
        }
        int[] leaders = new int[n];
        for (int i = 0; i < n; i++) {
            leaders[(int) (order[i] & last)] = first[part[i]];
        }
        return leaders;
    }

    /** Groups too large to weigh every pair: links must be stronger, the more the larger the group stays. */
    private int[] large(int[] rows, Links links, double stronger, Spelling spelling) {
        int[] leader = IntStream.range(0, rows.length).toArray();
        for (int p = 0; p < links.size; p++) {
            if (links.weight[p] >= stronger) {
                Gathering.join(leader, Arrays.binarySearch(rows, links.first[p]), Arrays.binarySearch(rows, links.second[p]));
            }
        }
        var groups = new HashMap<Integer, List<Integer>>();
        IntStream.range(0, rows.length).forEach(i -> groups.computeIfAbsent(Gathering.find(leader, i), _ -> new ArrayList<>()).add(i));
        int[] first = new int[rows.length];
        var within = within(links, rows, leader, groups);
        groups.forEach((of, members) -> {
            int[] group = members.stream().mapToInt(i -> rows[i]).toArray();
            int[] found;
            if (group.length <= WHOLE) {
                found = divide(group, links, spelling);
            } else {
                var own = within.getOrDefault(of, new Links());
                found = stronger < STRONGEST ? large(group, own, stronger + 2, spelling)
                    : group.length <= CROWD ? averages(group, spelling) : whole(group, own, stronger);
            }
            for (int i = 0; i < found.length; i++) {
                first[members.get(i)] = found[i];
            }
        });
        return first;
    }

    /** The links inside each group that is still too large. */
    private static Map<Integer, Links> within(Links links, int[] rows, int[] leader, Map<Integer, List<Integer>> groups) {
        var within = new HashMap<Integer, Links>();
        for (int p = 0; p < links.size; p++) {
            int of = Gathering.find(leader, Arrays.binarySearch(rows, links.first[p]));
            if (groups.getOrDefault(of, List.of()).size() > WHOLE && of == Gathering.find(leader, Arrays.binarySearch(rows, links.second[p]))) {
                within.computeIfAbsent(of, _ -> new Links()).add(links.first[p], links.second[p], links.weight[p]);
            }
        }
        return within;
    }

    /** A group beyond any crowd that the strongest links hold together is one cluster, but for those whom people have said to be apart. */
    private int[] whole(int[] rows, Links links, double stronger) {
        int[] leader = IntStream.range(0, rows.length).toArray();
        var constrained = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < rows.length; i++) {
            if (said.apartFrom(rows[i]).length > 0) {
                constrained.put(i, new ArrayList<>(List.of(i)));
            }
        }
        IntStream.range(0, links.size).boxed().filter(p -> links.weight[p] >= stronger)
            .sorted(Comparator.<Integer>comparingDouble(p -> -links.weight[p])
                .thenComparingLong(p -> Math.min(weights.print(links.first[p]), weights.print(links.second[p])))
                .thenComparingLong(p -> Math.max(weights.print(links.first[p]), weights.print(links.second[p]))))
            .forEach(p -> {
                int a = Gathering.find(leader, Arrays.binarySearch(rows, links.first[p]));
                int b = Gathering.find(leader, Arrays.binarySearch(rows, links.second[p]));
                var ours = constrained.getOrDefault(a, List.of());
                var theirs = constrained.getOrDefault(b, List.of());
                if (a != b && ours.stream().noneMatch(i -> theirs.stream().anyMatch(j -> apart(rows[i], rows[j])))) {
                    leader[Math.max(a, b)] = Math.min(a, b);
                    var both = new ArrayList<>(ours);
                    both.addAll(theirs);
                    constrained.put(Math.min(a, b), both);
                }
            });
        return IntStream.range(0, rows.length).map(i -> rows[Gathering.find(leader, i)]).toArray();
    }

    private boolean apart(int i, int j) {
        return Arrays.stream(said.apartFrom(i)).anyMatch(other -> other == j);
    }
}
