package wholepicture.linkage.batch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what a linkage found: which records are one person, and the pairs with their weights. */
public final class Answers {

    private static final int WHOLE = 120;

    private final Linked linked;
    private final Records records;

    /** @param linked what was found */
    public Answers(Linked linked) {
        this.linked = linked;
        records = linked.records;
    }

    /**
     * Writes each record's id and its cluster, in the order of the input. A cluster is named after the record in it with the first id;
     * when ids are not unique, clusters are numbered. Of two files, the third column says which the record is from.
     *
     * @throws LinkProblem if the file cannot be written
     */
    public void clusters(Path path) {
        boolean byId = unique();
        int[] number = new int[records.size()];
        int clusters = 0;
        try (var out = new CsvOut(path)) {
            out.row(records.twoFiles() ? new Object[] {"id", "cluster", "file"} : new Object[] {"id", "cluster"});
            for (int i = 0; i < records.size(); i++) {
                out.id(records, i);
                if (byId) {
                    out.id(records, linked.named(i));
                } else {
                    int cluster = linked.cluster(i);
                    number[cluster] = number[cluster] == 0 ? ++clusters : number[cluster];
                    out.number(number[cluster]);
                }
                if (records.twoFiles()) {
                    out.number(records.file(i) + 1L);
                }
                out.end();
            }
        }
    }

    private boolean unique() {
        long[] seen = new long[Integer.highestOneBit(Math.max(16, records.size())) * 4];
        for (int i = 0; i < records.size(); i++) {
            long print = 1469598103934665603L;
            for (int at = records.idStart(i); at < records.idStart(i + 1); at++) {
                print = (print ^ records.idBytes()[at]) * 0x9E3779B97F4A7C15L;
                print ^= print >>> 29;
            }
            print |= 1;
            int slot = (int) (print >>> 20) & seen.length - 1;
            for (; seen[slot] != 0; slot = slot + 1 & seen.length - 1) {
                if (seen[slot] == print) {
                    return false;
                }
            }
            seen[slot] = print;
        }
        return true;
    }

    /**
     * Writes all pairs of records that are one person: their ids, the weight in bits, the probability, and the level that each
     * comparison reached, counted as in the model. Of two files, only pairs across them, the first file's record first.
     *
     * @return how many
     * @throws LinkProblem if the file cannot be written
     */
    public long pairs(Path path) {
        var comparisons = linked.model.comparisons();
        var used = IntStream.range(0, comparisons.all().size()).filter(comparisons::used).toArray();
        long[] written = new long[1];
        var spelling = new Spelling();
        try (var out = new CsvOut(path)) {
            out.row(IntStream.range(0, used.length + 4).mapToObj(i -> switch (i) {
                case 0 -> "id_1";
                case 1 -> "id_2";
                case 2 -> "weight";
                case 3 -> "probability";
                default -> comparisons.all().get(used[i - 4]).field().replace(' ', '_');
            }).toArray());
            eachJoined((i, j) -> {
                if (records.twoFiles() && records.file(i) == records.file(j)) {
                    return;
                }
                int a = records.twoFiles() ? Math.min(i, j) : records.compareIds(i, j) < 0 ? i : j;
                int b = a == i ? j : i;
                int pattern = comparisons.pattern(a, b, spelling);
                double weight = linked.scoring.weight(a, b, pattern);
                out.id(records, a).id(records, b).decimal(weight).decimal(1 / (1 + Math.pow(2, -weight)));
                for (int c : used) {
                    out.number(comparisons.level(pattern, c));
                }
                out.end();
                written[0]++;
            });
        }
        return written[0];
    }

    private interface Pair {
        void of(int i, int j);
    }

    /** Every pair of small clusters; of large ones only those that were compared. */
    private void eachJoined(Pair pair) {
        long[] order = new long[records.size()];
        Arrays.setAll(order, i -> (long) linked.cluster(i) << 32 | i);
        Arrays.sort(order);
        var large = new HashSet<Integer>();
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && order[to] >>> 32 == order[from] >>> 32) {
                to++;
            }
            if (to - from > WHOLE) {
                large.add((int) (order[from] >>> 32));
                continue;
            }
            for (int x = from; x < to; x++) {
                for (int y = x + 1; y < to; y++) {
                    pair.of((int) order[x], (int) order[y]);
                }
            }
        }
        for (Pairs some : large.isEmpty() ? List.<Pairs>of() : linked.candidates.pairs) {
            for (int p = 0; p < some.size; p++) {
                if (linked.cluster(some.first[p]) == linked.cluster(some.second[p]) && large.contains(linked.cluster(some.first[p]))) {
                    pair.of(some.first[p], some.second[p]);
                }
            }
        }
    }
}
