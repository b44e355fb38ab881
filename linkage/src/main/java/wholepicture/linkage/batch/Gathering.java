package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes clusters of weighed pairs. Records held together by links are looked at again as a group, every pair of it: two parts become one
 * only when the average of all weights between them speaks for it. So no chain of weak links joins two families.
 */
final class Gathering {

    private static final double SPEAKS_FOR = 8;

    private final Records records;
    private final Scoring scoring;
    private final long[] prints;
    private final boolean oneEach;
    private final double threshold;
    private final Said said;
    private final List<int[]> together;

    /**
     * @param oneEach whether nobody has two records in one file
     * @param threshold the average weight, in bits, from which parts are joined
     * @param said what people have decided; {@code together} the pairs that they hold to be one person
     */
    Gathering(Records records, Scoring scoring, long[] prints, boolean oneEach, double threshold, Said said, List<int[]> together) {
        this.records = records;
        this.scoring = scoring;
        this.prints = prints;
        this.oneEach = oneEach;
        this.threshold = threshold;
        this.said = said;
        this.together = together;
    }

    /**
     * Looks again at those left alone in files that hold everybody once. Where nearly all others have found their own record, that two who
     * resemble each other both found none speaks for them: two different people would hardly both be without one.
     */
    void leftOver(int[] leader, List<Pairs> pairs) {
        int[] many = new int[leader.length];
        for (int of : leader) {
            many[of]++;
        }
        double[] alone = {1, 1};
        double[] all = {1, 1};
        for (int i = 0; i < leader.length; i++) {
            all[records.file(i)]++;
            alone[records.file(i)] += many[leader[i]] == 1 ? 1 : 0;
        }
        double bonus = Math.min(SPEAKS_FOR, -Math.log(alone[0] / all[0] * alone[1] / all[1]) / Math.log(2));
        var left = new ArrayList<Left>();
        for (Pairs some : pairs) {
            for (int p = 0; p < some.size; p++) {
                int i = some.first[p];
                int j = some.second[p];
                if (said.heard(i, j, some.weight(p)) + bonus >= threshold && many[leader[i]] == 1 && many[leader[j]] == 1 && allowed(i, j)) {
                    left.add(new Left(some.weight(p), prints[i] ^ prints[j], i, j));
                }
            }
        }
        left.sort(Comparator.comparingDouble((Left each) -> -each.weight).thenComparingLong(Left::order));
        for (Left each : left) {
            if (leader[each.i] == each.i && leader[each.j] == each.j && many[each.i] == 1 && many[each.j] == 1) {
                leader[Math.max(each.i, each.j)] = Math.min(each.i, each.j);
                many[Math.min(each.i, each.j)] = 2;
            }
        }
    }

    private record Left(float weight, long order, int i, int j) {}

    /** For each record the first record of its cluster. */
    int[] gather(List<Pairs> pairs, Workers workers) {
        int size = records.size();
        int[] leader = new int[size];
        Arrays.setAll(leader, i -> i);
        for (Pairs some : pairs) {
            for (int p = 0; p < some.size; p++) {
                if (said.heard(some.first[p], some.second[p], some.weight(p)) >= threshold && allowed(some.first[p], some.second[p])) {
                    join(leader, some.first[p], some.second[p]);
                }
            }
        }
        together.forEach(pair -> join(leader, pair[0], pair[1]));
        int[] members = new int[size];
        int[] begin = grouped(leader, members);
        var links = linksOfLarge(pairs, leader, members, begin);
        var none = new Links();
        var dividing = new Dividing(new Dividing.Weights() {
            @Override
            public float weight(int i, int j, Spelling spelling) {
                return allowed(i, j) ? scoring.weight(i, j, spelling) : Said.NEVER;
            }

            @Override
            public long print(int i) {
                return prints[i];
            }
        }, said, threshold);
        int groups = begin.length - 1;
        var spelling = new Spelling[workers.threads()];
        workers.each(groups, (t, from, to) -> {
            spelling[t] = spelling[t] == null ? new Spelling() : spelling[t];
            for (int group = from; group < to; group++) {
                int many = begin[group + 1] - begin[group];
                if (many > 2) {
                    int[] rows = Arrays.copyOfRange(members, begin[group], begin[group + 1]);
                    int[] first = dividing.divide(rows, many <= Dividing.WHOLE ? none : links.getOrDefault(rows[0], none), spelling[t]);
                    for (int i = 0; i < rows.length; i++) {
                        leader[rows[i]] = first[i];
                    }
                }
            }
        });
        return leader;
    }

    private boolean allowed(int i, int j) {
        return !oneEach || records.file(i) != records.file(j);
    }

    static void join(int[] leader, int i, int j) {
        int a = find(leader, i);
        int b = find(leader, j);
        if (a < b) {
            leader[b] = a;
        } else {
            leader[a] = b;
        }
    }

    static int find(int[] leader, int i) {
        while (leader[i] != i) {
            leader[i] = leader[leader[i]];
            i = leader[i];
        }
        return i;
    }

    /** Writes the members of each group beside each other, and gives where groups begin. */
    private static int[] grouped(int[] leader, int[] members) {
        int size = leader.length;
        int[] many = new int[size + 1];
        for (int i = 0; i < size; i++) {
            leader[i] = find(leader, i);
            many[leader[i]]++;
        }
        int groups = 0;
        int[] begin = new int[size + 1];
        int[] next = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (many[i] > 0) {
                begin[groups++] = at;
                next[i] = at;
                at += many[i];
            }
        }
        begin[groups] = size;
        for (int i = 0; i < size; i++) {
            members[next[leader[i]]++] = i;
        }
        return Arrays.copyOf(begin, groups + 1);
    }

    /** All links inside groups too large to weigh every pair, by group. */
    private Map<Integer, Links> linksOfLarge(List<Pairs> pairs, int[] leader, int[] members, int[] begin) {
        var links = new HashMap<Integer, Links>();
        for (int group = 0; group + 1 < begin.length; group++) {
            if (begin[group + 1] - begin[group] > Dividing.WHOLE) {
                links.put(leader[members[begin[group]]], new Links());
            }
        }
        for (Pairs some : links.isEmpty() ? List.<Pairs>of() : pairs) {
            for (int p = 0; p < some.size; p++) {
                var of = leader[some.first[p]] == leader[some.second[p]] ? links.get(leader[some.first[p]]) : null;
                float weight = said.heard(some.first[p], some.second[p], some.weight(p));
                if (of != null && weight >= threshold && allowed(some.first[p], some.second[p])) {
                    of.add(some.first[p], some.second[p], weight);
                }
            }
        }
        for (int[] pair : together) {
            var of = links.get(leader[pair[0]]);
            if (of != null) {
                of.add(pair[0], pair[1], Said.TOGETHER);
            }
        }
        return links;
    }
}
