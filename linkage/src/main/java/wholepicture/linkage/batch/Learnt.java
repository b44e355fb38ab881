package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.linkage.batch.Comparisons.Kind;

/**
 * What a linkage learnt, as its model file says it: enough to weigh other records exactly as those it was learnt from. Never changes.
 *
 * <p>It holds which fields are compared and how likely each level is, by which rules records come to be compared, how common names are,
 * and from which weight on records are held to be one person.
 */
public final class Learnt {

    private final Map<?, ?> file;

    private Learnt(Map<?, ?> file) {
        this.file = file;
        if (!(file.get("rules") instanceof List<?>) || !(file.get("comparisons") instanceof List<?>) || !(file.get("names") instanceof Map<?, ?>)) {
            throw new LinkProblem("This is no model that a linkage wrote: it should have \"comparisons\", \"rules\" and \"names\".");
        }
        if (number(file.get("version")) != ModelFile.VERSION) {
            throw new LinkProblem("The model is of version %s; this program reads version %d. Learn it again.".formatted(file.get("version"), ModelFile.VERSION));
        }
    }

    /**
     * Reads a model file, as {@code ./run link --model} writes it.
     *
     * @throws LinkProblem if it cannot be read or is no model
     */
    public static Learnt read(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException e) {
            throw new LinkProblem("The model " + path + " cannot be read.");
        }
    }

    /**
     * The same from the text of a model file.
     *
     * @throws LinkProblem if it is no model
     */
    public static Learnt parse(String json) {
        if (Json.read(json) instanceof Map<?, ?> file) {
            return new Learnt(file);
        }
        throw new LinkProblem("This is no model that a linkage wrote: it should be an object.");
    }

    /** What a linkage has just learnt. */
    public static Learnt of(Linked linked) {
        return parse(new ModelFile(linked).text(List.of()));
    }

    /** The text of a model file that says the same. */
    public String text() {
        return Json.write(file);
    }

    /** From which average weight, in bits, records are held to be one person. */
    public double threshold() {
        return number(file.get("threshold in bits"));
    }

    /** Which column says what, for the first file; what {@code --columns} reads. */
    Object mapping() {
        return list(file.get("columns")).getFirst();
    }

    /** The same without the id. */
    Map<String, Object> fieldsMapping() {
        var fields = new LinkedHashMap<String, Object>();
        map(mapping()).forEach((role, value) -> {
            if (!role.equals("id") && value != null) {
                fields.put(role.toString(), value);
            }
        });
        return fields;
    }

    /** The columns of a record but for its id, in the order in which {@link Register} wants them. */
    public List<String> columns() {
        var names = new ArrayList<String>();
        fieldsMapping().forEach((_, value) -> (value instanceof List<?> several ? several : List.of(value)).forEach(name -> {
            if (!names.contains(name.toString())) {
                names.add(name.toString());
            }
        }));
        return names;
    }

    Habits habits() {
        return new Habits(Boolean.TRUE.equals(file.get("month before day")),
            file.get("letters for sexes") instanceof String letters ? Sexes.valueOf(letters.toUpperCase(Locale.ROOT)) : Sexes.NONE);
    }

    boolean oneEach() {
        return Boolean.TRUE.equals(file.get("nobody twice in a file"));
    }

    Set<String> rules() {
        var rules = new HashSet<String>();
        list(file.get("rules")).forEach(rule -> rules.add(rule.toString()));
        return rules;
    }

    Set<String> fields() {
        var fields = new HashSet<String>();
        list(file.get("comparisons")).forEach(each -> fields.add(String.valueOf(map(each).get("field"))));
        return fields;
    }

    PairModel model(Comparisons comparisons) {
        var kinds = list(file.get("explanations"));
        double[] shares = kinds.stream().mapToDouble(kind -> number(map(kind).get("share of compared pairs"))).toArray();
        var explanations = kinds.stream().skip(1).map(kind -> {
            Set<Kind> same = EnumSet.noneOf(Kind.class);
            list(map(kind).get("in common")).forEach(each -> same.add(Kind.valueOf(each.toString().toUpperCase(Locale.ROOT))));
            return Explanation.of(same);
        }).toList();
        var byField = new LinkedHashMap<String, Map<?, ?>>();
        list(file.get("comparisons")).forEach(each -> byField.put(String.valueOf(map(each).get("field")), map(each)));
        int many = comparisons.all().size();
        double[][][] likely = new double[shares.length][many][];
        double[][] chance = new double[many][];
        for (int c = 0; c < many; c++) {
            var of = Optional.<Map<?, ?>>ofNullable(byField.get(comparisons.all().get(c).field()));
            int levels = comparisons.all().get(c).levels().size();
            chance[c] = levels(of, "two random records", levels);
            for (int k = 0; k < shares.length; k++) {
                likely[k][c] = levels(of, String.valueOf(map(kinds.get(k)).get("explanation")), levels);
            }
        }
        return new PairModel(comparisons, explanations, shares, likely, chance);
    }

    private static double[] levels(Optional<Map<?, ?>> field, String whose, int levels) {
        double[] likely = new double[levels];
        Arrays.fill(likely, 1);
        field.ifPresent(of -> {
            var numbers = list(of.get(whose));
            for (int l = 1; l < levels; l++) {
                likely[l] = number(numbers.get(l - 1));
            }
        });
        return likely;
    }

    /** How common names were, by the numbers that names have in a dictionary. */
    Commonness common(String which, Dictionary names) {
        var of = map(map(file.get("names")).get(which));
        var counts = new HashMap<String, Integer>();
        map(of.get("held by so many")).forEach((many, all) -> {
            for (String name : all.toString().split(", ")) {
                counts.put(name, Integer.parseInt(many.toString()));
            }
        });
        int[] byNumber = new int[names.size()];
        for (int value = 1; value < byNumber.length; value++) {
            byNumber[value] = counts.getOrDefault(names.word(value), 0);
        }
        return new Commonness(number(of.get("records")), number(of.get("chance that two are the same")), byNumber);
    }

    /** All names that are known, to be given numbers before any record is. */
    List<String> names() {
        var names = new ArrayList<String>();
        map(file.get("names")).values().forEach(of -> map(map(of).get("held by so many")).values().forEach(all -> names.addAll(List.of(all.toString().split(", ")))));
        return names;
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new LinkProblem("The model is damaged: a list is missing.");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new LinkProblem("The model is damaged: a part of it is missing.");
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new LinkProblem("The model is damaged: a number is missing.");
    }
}
