package wholepicture.linkage.living;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import wholepicture.linkage.living.Step.Moved;

/**
 * The clusters' lasting ids. A cluster keeps its id while records come and go. When clusters join or part, an id goes to the cluster that
 * holds the most of its records; of equal ones, to that with the record whose id comes first (the shorter, then by letters). A cluster that
 * several ids would go to takes that of which it holds most. An id that nobody has any more is never given again, and tells for ever which
 * cluster took most of its records.
 */
final class ClusterIds {

    private final Rows rows;
    private int[] of;
    /** By id: a row of it plus one; less than 0 the id that took most of its records; 0 none. */
    private int[] one = new int[1024];
    private int last;
    private int alive;

    ClusterIds(Rows rows, int room) {
        this.rows = rows;
        of = new int[room];
    }

    void room(int rows) {
        if (rows > of.length) {
            of = Arrays.copyOf(of, rows + (rows >> 2));
        }
    }

    int of(int row) {
        return of[row];
    }

    int size() {
        return alive;
    }

    /** A row of a cluster, or -1 when it is no more. */
    int one(long id) {
        return id > 0 && id <= last && one[(int) id] > 0 ? one[(int) id] - 1 : -1;
    }

    /** The id by which a cluster goes now, 0 if none of its records is here. */
    long now(long id) {
        long now = id;
        while (now > 0 && now <= last && one[(int) now] < 0) {
            now = -one[(int) now];
        }
        return now > 0 && now <= last && one[(int) now] > 0 ? now : 0;
    }

    int begin(int row) {
        last++;
        if (last >= one.length) {
            one = Arrays.copyOf(one, last + (last >> 1));
        }
        alive++;
        give(row, last);
        return last;
    }

    void give(int row, int id) {
        of[row] = id;
        one[id] = row + 1;
    }

    private record Share(int cluster, int id, int many, int first) {}

    /**
     * Gives ids to clusters that were made anew.
     *
     * @param clusters the rows of each
     * @param gone the row that was taken away and its record's id, if any; it still has its cluster's id
     */
    Step named(List<int[]> clusters, Map<Integer, String> gone) {
        var shares = new ArrayList<Share>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            var many = new LinkedHashMap<Integer, Integer>();
            var first = new HashMap<Integer, Integer>();
            for (int row : clusters.get(cluster)) {
                many.merge(of[row], 1, Integer::sum);
                first.merge(of[row], row, (a, b) -> rows.compare(a, b) < 0 ? a : b);
            }
            int at = cluster;
            many.forEach((id, n) -> shares.add(new Share(at, id, n, first.getOrDefault(id, 0))));
        }
        shares.sort(Comparator.comparingInt((Share share) -> -share.many).thenComparing((a, b) -> rows.compare(a.first, b.first)));
        int[] given = new int[clusters.size()];
        var kept = new HashSet<Integer>();
        shares.stream().filter(share -> share.id > 0).forEach(share -> {
            if (given[share.cluster] == 0 && kept.add(share.id)) {
                given[share.cluster] = share.id;
            }
        });
        var moved = new ArrayList<Moved>();
        var begun = new ArrayList<Long>();
        for (int cluster = 0; cluster < given.length; cluster++) {
            if (given[cluster] == 0) {
                int[] members = clusters.get(cluster);
                int before = of[members[0]];
                given[cluster] = begin(members[0]);
                of[members[0]] = before;
                begun.add((long) given[cluster]);
            }
        }
        var ended = new LinkedHashMap<Long, Long>();
        shares.stream().filter(share -> share.id > 0 && !kept.contains(share.id)).forEach(share -> ended.putIfAbsent((long) share.id, (long) given[share.cluster]));
        gone.forEach((row, record) -> {
            moved.add(new Moved(record, of[row], 0));
            if (shares.stream().noneMatch(share -> share.id == of[row])) {
                ended.put((long) of[row], 0L);
            }
            of[row] = 0;
        });
        for (int cluster = 0; cluster < given.length; cluster++) {
            for (int row : clusters.get(cluster)) {
                if (of[row] != given[cluster]) {
                    moved.add(new Moved(rows.id(row), of[row], given[cluster]));
                }
                give(row, given[cluster]);
            }
        }
        ended.forEach((id, into) -> {
            one[id.intValue()] = (int) -into;
            alive--;
        });
        return new Step(OptionalLong.empty(), moved, ended, begun, 0);
    }
}
