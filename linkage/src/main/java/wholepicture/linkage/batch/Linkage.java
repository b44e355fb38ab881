package wholepicture.linkage.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import wholepicture.linkage.Constraints;

/**
 * Links one file of records, or two, into clusters that are one person each: reads, blocks, compares, learns, weighs and gathers.
 * The clusters depend on what the records say, not on their order, nor on how many threads work.
 */
public final class Linkage {

    /** The average weight, in bits, from which records are held to be one person: four to one, because joining two of a family harms. */
    private static final double THRESHOLD = 2;
    /**
     * The same where no record says when somebody was born: as soon as one person is the likelier. So little tells people apart then that most decisions lie near the
     * threshold, and four to one would leave many of one person apart.
     */
    private static final double UNDATED = 0;
    /**
     * So many bits less where no file holds anybody twice: two records joined are then the best that either could find, so chance would have had to win twice, and most of
     * those a little below the usual threshold are one person.
     */
    private static final double ONE_EACH = 3;
    /** Of so many pairs across two files that look like one person there may be one within a file, and nobody is held to be twice in a file. */
    private static final double HARDLY_ANY = 0.02;
    /** The same where no record says when somebody was born, and chance alone makes people look alike. */
    private static final double BY_CHANCE = 0.1;

    private final List<Path> paths;
    private final Optional<String> mapping;
    private final Consumer<String> progress;
    private final Workers workers;
    private Optional<Path> labelled = Optional.empty();
    private final Map<String, double[]> phases = new LinkedHashMap<>();
    private long wall = System.nanoTime();
    private long cpu = cpu();

    private Linkage(List<Path> paths, Optional<String> mapping, int threads, Consumer<String> progress) {
        this.paths = paths;
        this.mapping = mapping;
        this.progress = progress;
        workers = new Workers(threads);
    }

    /**
     * @param files one file of records, or two whose records are to be linked
     * @param mapping JSON that says which column says what, or empty to guess
     * @param progress hears a sentence after each step
     * @throws LinkProblem if the files cannot be linked; its message is for the person who asked
     */
    public static Linked link(List<Path> files, Optional<String> mapping, int threads, Consumer<String> progress) {
        var linkage = new Linkage(files, mapping, threads, progress);
        try (var workers = linkage.workers) {
            return linkage.link();
        }
    }

    /**
     * Links by what was learnt before, and by what people have decided.
     *
     * @param mapping as in {@link #link(List, Optional, int, Consumer)}; where it is empty, the columns of the model
     * @param learnt weighs the pairs; nothing is learnt anew
     * @param constraints decisions about records known by their ids
     * @throws LinkProblem if the files cannot be linked; its message is for the person who asked
     */
    public static Linked link(List<Path> files, Optional<String> mapping, Learnt learnt, Constraints constraints, int threads, Consumer<String> progress) {
        var linkage = new Linkage(files, mapping, threads, progress);
        try (var workers = linkage.workers) {
            return linkage.link(learnt, constraints);
        }
    }

    /**
     * Links with what people have said of some pairs: they teach, say from which weight records are one person, and stand in the clusters.
     *
     * @param labels a CSV file with the columns id_1, id_2 and same (yes, no, or nothing)
     * @param learnt weighs the pairs if it is there; else it is learnt from these files and labels
     * @throws LinkProblem if the files cannot be linked; its message is for the person who asked
     */
    public static Linked link(List<Path> files, Optional<String> mapping, Path labels, Optional<Learnt> learnt, int threads, Consumer<String> progress) {
        var linkage = new Linkage(files, mapping, threads, progress);
        linkage.labelled = Optional.of(labels);
        try (var workers = linkage.workers) {
            return learnt.map(by -> linkage.link(by, Constraints.NONE)).orElseGet(linkage::link);
        }
    }

    private record Read(Records records, List<Columns> columns) {}

    /** What the files say. The files themselves are let go of: they are not to lie in memory while their records are compared. */
    private Read read(BiFunction<CsvText, List<CsvText>, Columns> mapped, Optional<Habits> habits) {
        var files = paths.stream().map(CsvText::open).toList();
        var columns = files.stream().map(file -> mapped.apply(file, files)).toList();
        return new Read(habits.map(known -> Loading.load(files, columns, known, workers)).orElseGet(() -> Loading.load(files, columns, workers)), columns);
    }

    private Linked link(Learnt learnt, Constraints constraints) {
        Object wanted = mapping.map(Json::read).orElseGet(learnt::mapping);
        var read = read((file, files) -> mapping.isPresent() || file.header().containsAll(learnt.columns()) ? Columns.mapped(wanted, file, files) : Columns.guess(file),
            Optional.of(learnt.habits()));
        var records = read.records();
        var columns = read.columns();
        lap("read", "%,d records".formatted(records.size()));
        long[] prints = records.fingerprints(workers);
        var comparisons = new Comparisons(records, learnt.fields());
        var candidates = new Candidates(records, comparisons, prints, workers);
        candidates.block(Rules.of(records, learnt.rules(), workers));
        candidates.compare();
        lap("compare", "%,d rules".formatted(candidates.rules().size()));
        var scoring = new Scoring(records, learnt.model(comparisons), learnt.common("given names", records.given.values()),
            learnt.common("family names", records.family.values()), candidates.counts.patterns());
        var labels = labels(records);
        var decisions = labelled.isPresent() ? labels.decisions() : Decisions.of(constraints, records);
        boolean oneEach = learnt.oneEach() && records.twoFiles();
        return weighAndGather(records, columns, candidates, scoring, prints, oneEach, learnt.threshold() + (learnt.oneEach() && !oneEach ? ONE_EACH : 0), decisions, List.of(),
            Judging.unlearnt(labels, scoring));
    }

    private Linked link() {
        Object wanted = mapping.map(Json::read).orElse("");
        var read = read((file, files) -> mapping.isPresent() ? Columns.mapped(wanted, file, files) : Columns.guess(file), Optional.empty());
        var records = read.records();
        var columns = read.columns();
        lap("read", "%,d records".formatted(records.size()));
        long[] prints = records.fingerprints(workers);
        var comparisons = new Comparisons(records);
        lap("prepare", "%d things to compare".formatted(comparisons.all().stream().filter(c -> comparisons.used(comparisons.all().indexOf(c))).count()));
        var candidates = new Candidates(records, comparisons, prints, workers);
        candidates.block(Rules.of(records, workers));
        lap("block", "%d rules".formatted(candidates.rules().size()));
        candidates.compare();
        lap("compare", "%,d pairs".formatted(candidates.compared()));
        double[][] chance = Chance.of(records, comparisons, prints, workers);
        var labels = labels(records);
        var cells = cells(candidates);
        var learning = learnt(candidates, cells, chance, labels);
        boolean oneEach = records.twoFiles() && labels.all().stream().noneMatch(label -> label.same() && records.file(label.i()) == records.file(label.j()))
            && (oneEach(comparisons, learning.sure(0.95)) || oneEach(comparisons, learning.sure(0.999)));
        if (oneEach) {
            learning.learn(true, workers);
        }
        var model = learning.model();
        lap("learn", "%d kinds of pairs".formatted(model.shares().length));
        if (allAlike(candidates)) {
            int[] one = new int[records.size()];
            progress.accept("All records say the same, so they count as one person; nothing could be learnt from them.");
            return new Linked(records, columns, model, candidates, new Scoring(records, model, candidates.counts.patterns()), one, false, phases, List.of(), threshold(comparisons, false), Judging.NONE);
        }
        int[] patterns = candidates.counts.patterns();
        var scoring = new Scoring(records, model, patterns);
        var judging = Judging.of(labels, prints, some -> {
            var without = learnt(candidates, cells, chance, some);
            if (oneEach) {
                without.learn(true, workers);
            }
            return new Scoring(records, without.model(), patterns);
        }, scoring);
        if (!labels.all().isEmpty()) {
            lap("judge", "%,d labels".formatted(labels.all().size()));
        }
        return weighAndGather(records, columns, candidates, scoring, prints, oneEach, judging.threshold(threshold(comparisons, oneEach)), labels.decisions(), learning.held(), judging);
    }

    private Labels labels(Records records) {
        return labelled.map(path -> Labels.read(path, records)).orElse(Labels.NONE);
    }

    private static Cells cells(Candidates candidates) {
        var records = candidates.records();
        var all = candidates.comparisons().all();
        return candidates.comparisons().births() ? Cells.of(candidates.counts) : Cells.named(candidates.pairs, records, candidates.comparisons(),
            Commonness.of(records.given, all.get(0).strangers()[0]), Commonness.of(records.family, all.get(1).strangers()[0]));
    }

    private Learning learnt(Candidates candidates, Cells cells, double[][] chance, Labels labels) {
        var learning = new Learning(candidates.comparisons(), cells, chance, candidates.rules());
        learning.hear(labels);
        learning.learn(false, workers);
        return learning;
    }

    private Linked weighAndGather(Records records, List<Columns> columns, Candidates candidates, Scoring scoring, long[] prints, boolean oneEach,
        double threshold, Decisions decisions, List<String> held, Judging judging) {
        workers.each(candidates.pairs.size(), (_, from, to) -> candidates.pairs.subList(from, to).forEach(scoring::weigh));
        lap("weigh", "%,d pairs".formatted(candidates.compared()));
        var gathering = new Gathering(records, scoring, prints, oneEach, threshold, decisions, decisions.pairs());
        int[] leader = gathering.gather(candidates.pairs, workers);
        if (oneEach) {
            gathering.leftOver(leader, candidates.pairs);
        }
        var linked = new Linked(records, columns, scoring.model(), candidates, scoring, leader, oneEach, phases, held, threshold, judging);
        lap("gather", "%,d clusters".formatted(linked.clusters()));
        return linked;
    }

    /** Whether hardly any of the pairs that look like one person lie within one file. */
    private static boolean oneEach(Comparisons comparisons, double[] sure) {
        return sure[0] < (comparisons.births() ? HARDLY_ANY : BY_CHANCE) * sure[1];
    }

    /** From how many bits on records are held to be one person before anybody has said anything. @param oneEach whether each file holds everybody once */
    static double threshold(Comparisons comparisons, boolean oneEach) {
        return (comparisons.births() ? THRESHOLD : UNDATED) - (oneEach ? ONE_EACH : 0);
    }

    /** Whether every pair compared agreed in all that is said. */
    private static boolean allAlike(Candidates candidates) {
        int[] patterns = candidates.counts.patterns();
        var comparisons = candidates.comparisons();
        return patterns.length == 1 && !candidates.records().twoFiles() && candidates.records().size() > 2 && IntStream.range(0, comparisons.all().size())
            .allMatch(c -> comparisons.level(patterns[0], c) <= 1
                || comparisons.all().get(c).kind() == Comparisons.Kind.HOME && comparisons.level(patterns[0], c) == 4) && candidates.connected();
    }

    private void lap(String phase, String what) {
        long now = System.nanoTime();
        long used = cpu();
        phases.put(phase, new double[] {(now - wall) / 1e9, (used - cpu) / 1e9});
        progress.accept("%-8s %6.2f s (%5.2f s of processors)  %s".formatted(phase, (now - wall) / 1e9, (used - cpu) / 1e9, what));
        wall = now;
        cpu = used;
    }

    /** Nanoseconds that processors have worked for this process. */
    static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
