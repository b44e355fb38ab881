package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import wholepicture.linkage.invented.InventedRecords;
import wholepicture.linkage.invented.Judgement;
import wholepicture.linkage.invented.Judgement.Measure;
import wholepicture.linkage.invented.Truth;
import wholepicture.linkage.living.OnlineBench;

/**
 * {@code ./bench linkage}: links invented counties and published sets and prints how long it took and how right it was. Time and
 * memory are those of {@code ./run link} in a Java of its own, from nothing; how right it was is judged afterwards.
 */
public final class LinkBench {

    /** A county by which nothing was chosen; the threshold was, by that of seed 20261. */
    private static final int SEED = 40507;

    private LinkBench() {}

    /**
     * @param args the folder to keep invented files in, then sizes: 100000 1000000; or --online and sizes, for one record arriving
     * @throws IOException if files cannot be written or read
     * @throws InterruptedException if it is stopped
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        if (args.length > 1 && args[1].equals("--online")) {
            for (int i = 2; i < args.length; i++) {
                OnlineBench.run(invented(folder, Integer.parseInt(args[i])));
            }
            return;
        }
        for (int i = 1; i < args.length; i++) {
            county(folder, Integer.parseInt(args[i]));
        }
        trials(folder.resolve("trials"));
        var published = published();
        if (published.isPresent()) {
            known(published.get());
        } else {
            System.out.println("The published sets are not beside this project (../shared/data/linkage); FEBRL was not measured.");
        }
    }

    private static Path invented(Path folder, int size) throws IOException {
        var records = folder.resolve("county-" + SEED + "-" + size + ".csv");
        var truthFile = folder.resolve("county-" + SEED + "-" + size + "-truth.csv");
        if (!Files.exists(truthFile)) {
            InventedRecords.write(records, truthFile, size, SEED);
        }
        return records;
    }

    private static void county(Path folder, int size) throws IOException, InterruptedException {
        var records = invented(folder, size);
        var truthFile = folder.resolve("county-" + SEED + "-" + size + "-truth.csv");
        System.out.printf(Locale.UK, "%n== %,d invented records (seed %d), %d MiB%n", size, SEED, Files.size(records) >> 20);
        long began = System.nanoTime();
        var process = new ProcessBuilder("./run", "link", records.toAbsolutePath().toString(), "--clusters", folder.resolve("clusters.csv").toAbsolutePath().toString())
            .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            System.out.println(String.join("\n", said));
            throw new IllegalStateException("./run link failed.");
        }
        double wall = (System.nanoTime() - began) / 1e9;
        said.stream().filter(line -> line.contains("of processors")).forEach(System.out::println);
        System.out.printf(Locale.UK, "from the command line to clusters: %.2f s on the wall%n", wall);
        judge(Linkage.link(List.of(records), Optional.empty(), Runtime.getRuntime().availableProcessors(), _ -> {}), truthFile);
    }

    private static void judge(Linked linked, Path truthFile) throws IOException {
        var truth = Truth.read(truthFile, IntStream.range(0, linked.size()).mapToObj(linked::id).toList());
        var judged = Judgement.of(truth, linked::cluster);
        var thresholds = new Judgement.Thresholds(truth, judged.all().real());
        linked.eachPair(thresholds::add);
        double[] compare = linked.phases().getOrDefault("compare", new double[] {1, 1});
        System.out.printf(Locale.UK, "candidate pairs %,d (%.4f of the real ones), compared %,.0f a second (%,.0f a second of processor), by a Java already warm%n", linked.compared(),
            thresholds.compared(), linked.compared() / compare[0], linked.compared() / Math.max(0.01, compare[1]));
        long[] alone = alone(linked, truth);
        for (int rule = 0; rule < alone.length; rule++) {
            var yield = linked.candidates.yields.get(rule);
            System.out.printf(Locale.UK, "  %,12d pairs, %,12d new, %,9d real ones that no other rule finds, largest block %d: same %s%n", yield.pairs(), yield.own(), alone[rule], yield.largest(),
                yield.rule());
        }
        show("clusters", judged.all());
        show("pairs at the default threshold", thresholds.at(linked.threshold));
        show("pairs at the best threshold, %.2f".formatted(thresholds.best().getKey()), thresholds.best().getValue());
        long wrong = judged.all().found() - judged.all().right();
        long ofHomes = wrong - judged.falseBetween().getOrDefault("other people", 0L);
        System.out.printf(Locale.UK, "pairs wrongly joined at the default threshold: %,d, %s; of one household or twins %,d, which is %.4f of all pairs joined%n", wrong, judged.falseBetween(),
            ofHomes, (double) ofHomes / Math.max(1, judged.all().found()));
        judged.byDifficulty().forEach((what, measure) -> System.out.printf(Locale.UK, "  %-18s recall %.4f of %,d%n", what, measure.recall(), measure.real()));
        judged.byOrigin().forEach((origin, measure) -> System.out.printf(Locale.UK, "  %-18s precision %.4f recall %.4f F1 %.4f%n", origin, measure.precision(), measure.recall(), measure.f1()));
    }

    /** For each rule how many real pairs it alone puts together. */
    private static long[] alone(Linked linked, Truth truth) {
        long[] alone = new long[linked.candidates.yields.size()];
        linked.eachPair((i, j, _) -> {
            if (truth.samePerson(i, j)) {
                long by = linked.candidates.madeBy(i, j);
                if (Long.bitCount(by) == 1) {
                    alone[Long.numberOfTrailingZeros(by)]++;
                }
            }
        });
        return alone;
    }

    private static void show(String what, Measure measure) {
        System.out.printf(Locale.UK, "%-34s precision %.4f recall %.4f F1 %.4f%n", what, measure.precision(), measure.recall(), measure.f1());
    }

    private static void known(Path sets) throws IOException {
        System.out.println("\n== published sets");
        Function<String, String> febrl = id -> id.split("-")[1];
        set("FEBRL 3", febrl, sets.resolve("febrl/dataset3.csv"));
        set("FEBRL 4", febrl, sets.resolve("febrl/dataset4a.csv"), sets.resolve("febrl/dataset4b.csv"));
        var persons = new HashMap<String, String>();
        Files.readAllLines(sets.resolve("splink/fake_1000.csv")).forEach(line -> persons.put(line.split(",")[0], line.substring(line.lastIndexOf(',') + 1)));
        set("fake_1000", id -> persons.getOrDefault(id, ""), sets.resolve("splink/fake_1000.csv"));
    }

    private static void set(String name, Function<String, String> person, Path... files) {
        var linked = Linkage.link(List.of(files), Optional.empty(), Runtime.getRuntime().availableProcessors(), _ -> {});
        var numbers = new HashMap<String, Integer>();
        int[] real = IntStream.range(0, linked.size()).map(i -> numbers.computeIfAbsent(person.apply(linked.id(i)), _ -> numbers.size())).toArray();
        show(name + " clusters", Trials.measure(linked, real));
    }

    /** Invented sets of other kinds, those made to judge by: never looked at while choosing how to link. */
    private static void trials(Path folder) throws IOException {
        System.out.println("\n== invented sets of other kinds, with guessed columns and the shipped defaults; clusters");
        for (var trial : Trials.all(folder, true, 50_000)) {
            show(trial.name(), trial.judge(Trials.link(trial)));
        }
    }

    private static Optional<Path> published() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/data/linkage"))) {
            here = here.getParent();
        }
        return Optional.ofNullable(here).map(at -> at.resolve("shared/data/linkage"));
    }
}
