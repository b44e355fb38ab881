package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes clusters of weighed pairs. Records held together by links are looked at again as a group, every pair of it: two parts become one
 * only when the average of all weights between them speaks for it. So no chain of weak links joins two families.
 */
final class Gathering {

    /** The largest group of which every pair is weighed. */
    private static final int WHOLE = 120;
    private static final float MOST = 12;
    private static final float NEVER = -1000;
    private static final double SPEAKS_FOR = 8;

    private final Records records;
    private final Scoring scoring;
    private final long[] prints;
    private final boolean oneEach;
    private final double threshold;

    /**
     * @param oneEach whether nobody has two records in one file
     * @param threshold the average weight, in bits, from which parts are joined
     */
    Gathering(Records records, Scoring scoring, long[] prints, boolean oneEach, double threshold) {
        this.records = records;
        this.scoring = scoring;
        this.prints = prints;
        this.oneEach = oneEach;
        this.threshold = threshold;
    }

    /**
     * Looks again at those left alone in files that hold everybody once. Where nearly all others have found their own record, that two who
     * resemble each other both found none speaks for them: two different people would hardly both be without one.
     */
    void leftOver(int[] leader, List<Pairs> pairs, List<float[]> weights) {
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
        for (int t = 0; t < pairs.size(); t++) {
            var some = pairs.get(t);
            for (int p = 0; p < some.size; p++) {
                int i = some.first[p];
                int j = some.second[p];
                if (weights.get(t)[p] + bonus >= threshold && many[leader[i]] == 1 && many[leader[j]] == 1 && allowed(i, j)) {
                    left.add(new Left(weights.get(t)[p], prints[i] ^ prints[j], i, j));
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
    int[] gather(List<Pairs> pairs, List<float[]> weights, Workers workers) {
        int size = records.size();
        int[] leader = new int[size];
        Arrays.setAll(leader, i -> i);
        for (int t = 0; t < pairs.size(); t++) {
            var some = pairs.get(t);
            float[] weight = weights.get(t);
            for (int p = 0; p < some.size; p++) {
                if (weight[p] >= threshold && allowed(some.first[p], some.second[p])) {
                    join(leader, some.first[p], some.second[p]);
                }
            }
        }
        int[] members = new int[size];
        int[] begin = grouped(leader, members);
        int groups = begin.length - 1;
        var spelling = new Spelling[workers.threads()];
        workers.each(groups, (t, from, to) -> {
            spelling[t] = spelling[t] == null ? new Spelling() : spelling[t];
            for (int group = from; group < to; group++) {
                int many = begin[group + 1] - begin[group];
                if (many > 2 && many <= WHOLE) {
                    divide(Arrays.copyOfRange(members, begin[group], begin[group + 1]), leader, spelling[t]);
                }
            }
        });
        large(pairs, weights, members, begin, leader, threshold + 2);
        for (int i = 0; i < size; i++) {
            leader[i] = find(leader, i);
        }
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

    /** Divides one group anew; its records' leaders are set. */
    private void divide(int[] group, int[] leader, Spelling spelling) {
        int n = group.length;
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = prints[group[i]] & ~255L | i;
        }
        Arrays.sort(order);
        int[] records = new int[n];
        for (int i = 0; i < n; i++) {
            records[i] = group[(int) (order[i] & 255)];
        }
        float[][] between = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                float weight = allowed(records[i], records[j]) ? Math.clamp(scoring.weight(records[i], records[j], spelling), -MOST, MOST) : NEVER;
                between[i][j] = weight;
                between[j][i] = weight;
            }
        }
        int[] many = new int[n];
        int[] part = new int[n];
        for (int i = 0; i < n; i++) {
            many[i] = 1;
            part[i] = i;
        }
        while (true) {
            double best = Double.NEGATIVE_INFINITY;
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; many[i] > 0 && j < n; j++) {
                    if (many[j] > 0) {
                        double average = between[i][j] / (double) (many[i] * many[j]);
                        if (average >= threshold && average > best) {
                            best = average;
                            a = i;
                            b = j;
                        }
                    }
                }
            }
            if (a < 0) {
                break;
            }
            for (int i = 0; i < n; i++) {
                between[a][i] += between[b][i];
                between[i][a] = between[a][i];
                part[i] = part[i] == b ? a : part[i];
            }
            many[a] += many[b];
            many[b] = 0;
        }
        int[] first = new int[n];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            first[part[i]] = Math.min(first[part[i]], records[i]);
        }
        for (int i = 0; i < n; i++) {
            leader[records[i]] = first[part[i]];
        }
    }

    /** Groups too large to weigh every pair: links must be stronger, the more the larger the group stays. */
    private void large(List<Pairs> pairs, List<float[]> weights, int[] members, int[] begin, int[] leader, double stronger) {
        boolean any = false;
        boolean[] in = new boolean[leader.length];
        for (int group = 0; group + 1 < begin.length; group++) {
            if (begin[group + 1] - begin[group] > WHOLE) {
                any = true;
                for (int m = begin[group]; m < begin[group + 1]; m++) {
                    in[members[m]] = true;
                    leader[members[m]] = members[m];
                }
            }
        }
        if (!any) {
            return;
        }
        var spelling = new Spelling();
        for (int t = 0; t < pairs.size(); t++) {
            var some = pairs.get(t);
            for (int p = 0; p < some.size; p++) {
                if (weights.get(t)[p] >= stronger && in[some.first[p]] && in[some.second[p]] && allowed(some.first[p], some.second[p])) {
                    join(leader, some.first[p], some.second[p]);
                }
            }
        }
        int[] again = Arrays.stream(members).filter(m -> in[m]).toArray();
        int[] place = new int[leader.length];
        for (int i = 0; i < again.length; i++) {
            place[again[i]] = i;
        }
        int[] local = Arrays.stream(again).map(m -> place[find(leader, m)]).toArray();
        int[] localMembers = new int[again.length];
        int[] localBegin = grouped(local, localMembers);
        boolean more = false;
        int[] all = Arrays.stream(localMembers).map(m -> again[m]).toArray();
        for (int group = 0; group + 1 < localBegin.length; group++) {
            int many = localBegin[group + 1] - localBegin[group];
            if (many > 2 && many <= WHOLE) {
                divide(Arrays.copyOfRange(all, localBegin[group], localBegin[group + 1]), leader, spelling);
            }
            more |= many > WHOLE;
        }
        if (more && stronger < 14) {
            large(pairs, weights, all, localBegin, leader, stronger + 2);
        }
    }
}
