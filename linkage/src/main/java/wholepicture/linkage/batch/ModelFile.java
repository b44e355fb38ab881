package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes what was learnt as JSON that people can read: version, where it comes from, and every probability with its meaning. */
final class ModelFile {

    /** Counted up when the meaning of the file changes. */
    static final int VERSION = 2;

    private final Linked linked;

    ModelFile(Linked linked) {
        this.linked = linked;
    }

    /** @param learntFrom the files' names, kept as where the model comes from */
    void write(Path path, List<String> learntFrom) {
        try {
            Files.writeString(path, text(learntFrom));
        } catch (IOException e) {
            throw new LinkProblem(path + " cannot be written: " + e.getMessage());
        }
    }

    String text(List<String> learntFrom) {
        var model = new LinkedHashMap<String, Object>();
        model.put("version", VERSION);
        model.put("made by", "wholepicture linkage 0.1.0");
        model.put("made at", ProcessHandle.current().info().startInstant().map(Instant::toString).orElse("not known"));
        model.put("learnt from", learntFrom);
        model.put("records", linked.size());
        model.put("pairs compared", linked.compared());
        model.put("threshold in bits", linked.threshold);
        model.put("labels learnt from", linked.judging.labels().all().size());
        model.put("columns", linked.columns.stream().map(Columns::mapping).toList());
        model.put("explanations", explanations());
        model.put("comparisons", comparisons());
        model.put("month before day", linked.records.habits.monthFirst());
        model.put("letters for sexes", linked.records.habits.sexes().name().toLowerCase(Locale.ROOT));
        model.put("nobody twice in a file", linked.oneEach);
        model.put("rules", linked.candidates.rules().stream().map(Rules.Rule::name).distinct().toList());
        var names = new LinkedHashMap<String, Object>();
        names.put("given names", names(linked.scoring.given()));
        names.put("family names", names(linked.scoring.family()));
        model.put("names", names);
        return Json.write(model);
    }

    /** How common each name is, rare names first. */
    private Map<String, Object> names(Commonness common) {
        var byCount = new TreeMap<Integer, List<String>>();
        var dictionary = linked.records.given.values();
        for (int value = 1; value < common.counts.length; value++) {
            if (common.counts[value] > 0) {
                byCount.computeIfAbsent(common.counts[value], _ -> new ArrayList<>()).add(dictionary.word(value));
            }
        }
        var held = new LinkedHashMap<String, Object>();
        byCount.forEach((many, all) -> held.put(many.toString(), String.join(", ", all.stream().sorted().toList())));
        var names = new LinkedHashMap<String, Object>();
        names.put("records", common.said);
        names.put("chance that two are the same", common.shared);
        names.put("held by so many", held);
        return names;
    }

    private List<Map<String, Object>> explanations() {
        var all = new ArrayList<Map<String, Object>>();
        for (int k = 0; k < linked.model.shares().length; k++) {
            var one = new LinkedHashMap<String, Object>();
            one.put("explanation", k == 0 ? "one person" : linked.model.explanations().get(k - 1).name());
            one.put("share of compared pairs", linked.model.shares()[k]);
            if (k > 0) {
                one.put("in common", linked.model.explanations().get(k - 1).agreeing().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
            }
            all.add(one);
        }
        return all;
    }

    private List<Map<String, Object>> comparisons() {
        var all = new ArrayList<Map<String, Object>>();
        var comparisons = linked.model.comparisons();
        for (int at = 0; at < comparisons.all().size(); at++) {
            int c = at;
            var comparison = comparisons.all().get(c);
            if (comparisons.used(c)) {
                var one = new LinkedHashMap<String, Object>();
                one.put("field", comparison.field());
                one.put("levels", comparison.levels().subList(1, comparison.levels().size()));
                one.put("two random records", numbers(linked.model.byChance()[c]));
                IntStream.range(0, linked.model.shares().length).forEach(k ->
                    one.put(k == 0 ? "one person" : linked.model.explanations().get(k - 1).name(), numbers(linked.model.likely()[k][c])));
                all.add(one);
            }
        }
        return all;
    }

    private static List<Double> numbers(double[] likely) {
        return Arrays.stream(likely).skip(1).boxed().toList();
    }
}
