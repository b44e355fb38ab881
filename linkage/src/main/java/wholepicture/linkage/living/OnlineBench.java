package wholepicture.linkage.living;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.batch.Learnt;
import wholepicture.linkage.batch.Linkage;
import wholepicture.linkage.batch.Linked;

/**
 * {@code ./bench linkage --online SIZE}: how long it takes to find whom one arriving record may be, among records in memory, and to take in a
 * thousand; and whether the clusters then are those of a full run.
 */
public final class OnlineBench {

    private static final int ASKED = 20_000;
    private static final int COMING = 1_000;
    private static final long COMPARED_UP_TO = 1_000_000;

    private final Path all;
    private final Path before;
    private final List<Map<String, String>> arriving = new ArrayList<>();
    private int size;

    private OnlineBench(Path all) throws IOException {
        this.all = all;
        before = Files.createTempFile(all.toAbsolutePath().getParent(), "before", ".csv");
    }

    /**
     * @param county a file of invented records; some of them, spread over it, are held back and then arrive
     * @throws IOException if a file cannot be read or written
     */
    public static void run(Path county) throws IOException {
        var bench = new OnlineBench(county);
        try {
            bench.run();
        } finally {
            Files.delete(bench.before);
        }
    }

    private void run() throws IOException {
        divide();
        System.out.printf(Locale.UK, "%n== one record now, against %,d invented records in memory%n", size);
        var linked = Linkage.link(List.of(before), Optional.empty(), Runtime.getRuntime().availableProcessors(), _ -> {});
        var learnt = Learnt.of(linked);
        long began = System.nanoTime();
        var living = Living.of(linked, 0);
        linked = null;
        System.out.printf(Locale.UK, "made ready in %.1f s after linking; %,d clusters%n", (System.nanoTime() - began) / 1e9, living.clusters());
        var questions = arriving.stream().skip(COMING).map(record -> fields(living, record)).toList();
        questions.forEach(fields -> living.find(fields, 0));
        long[] found = new long[1];
        times("whom may it be? (fuzzy keys, every candidate weighed)", questions.size(), i -> found[0] += living.find(questions.get(i), -1000).size());
        System.out.printf(Locale.UK, "  %.1f candidates a record%n", found[0] / (double) questions.size());
        var moved = new HashSet<String>();
        long arrived = System.nanoTime();
        times("taken in, clusters and ids kept up", COMING, i ->
            living.add(arriving.get(i).getOrDefault("record_id", ""), fields(living, arriving.get(i))).moved().stream().filter(one -> one.from() > 0).forEach(one -> moved.add(one.record())));
        System.out.printf(Locale.UK, "  %,d records arrived in %.2f s; %,d that were there before are in another cluster now%n", COMING, (System.nanoTime() - arrived) / 1e9, moved.size());
        System.gc();
        System.out.printf(Locale.UK, "  %,d MiB of memory held%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        if (size <= COMPARED_UP_TO) {
            compare(living, learnt);
        }
    }

    private void compare(Living living, Learnt learnt) throws IOException {
        try (var out = Files.newBufferedWriter(before, StandardOpenOption.APPEND)) {
            for (var record : arriving.subList(0, COMING)) {
                out.write(String.join(",", record.values()) + "\n");
            }
        }
        var full = Linkage.link(List.of(before), Optional.empty(), learnt, Constraints.NONE, Runtime.getRuntime().availableProcessors(), _ -> {});
        System.out.printf(Locale.UK, "  a full run by the same model over all %,d: %,d clusters, %s%n", full.size(), full.clusters(),
            same(living, full) ? "the same as those kept up" : "NOT the same as those kept up");
    }

    private static boolean same(Living living, Linked full) {
        var of = new HashMap<Integer, Long>();
        for (int i = 0; i < full.size(); i++) {
            long here = living.cluster(full.id(i)).orElse(0);
            if (of.computeIfAbsent(full.cluster(i), _ -> here) != here) {
                return false;
            }
        }
        return living.clusters() == full.clusters();
    }

    private static List<String> fields(Living living, Map<String, String> record) {
        return living.columns().stream().map(column -> record.getOrDefault(column, "")).toList();
    }

    private interface Question {
        void ask(int number);
    }

    private static void times(String what, int many, Question question) {
        double[] took = new double[many];
        for (int i = 0; i < many; i++) {
            long began = System.nanoTime();
            question.ask(i);
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(Locale.UK, "  %s: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, longest %.1f ms (%,d times)%n", what, took[many / 2], took[many * 95 / 100],
            took[many * 99 / 100], took[many - 1], many);
    }

    /** Holds back some records, spread over the file. */
    private void divide() throws IOException {
        long rows;
        try (var lines = Files.lines(all)) {
            rows = lines.count() - 1;
        }
        long every = Math.max(2, rows / (COMING + ASKED));
        try (var in = Files.newBufferedReader(all); BufferedWriter out = Files.newBufferedWriter(before)) {
            String header = in.readLine();
            out.write(header + "\n");
            String[] names = header.split(",");
            long at = 0;
            for (String line = in.readLine(); line != null; line = in.readLine(), at++) {
                if (at % every == every - 1 && arriving.size() < COMING + ASKED) {
                    String[] row = line.split(",", -1);
                    var record = new LinkedHashMap<String, String>();
                    for (int c = 0; c < names.length; c++) {
                        record.put(names[c], row[c]);
                    }
                    arriving.add(record);
                } else {
                    out.write(line + "\n");
                    size++;
                }
            }
        }
    }
}
