package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.linkage.Weighed.FieldWeight;

/**
 * How likely each comparison is when two records are one person, and when they are strangers, relatives, twins or
 * relatives of one name. The answer is the balance between "one person" and all the others together, so a shared
 * address, which relatives have too, never outweighs them on its own. Immutable; safe for any number of threads.
 *
 * <p>With one explanation beside "one person" this is the model of Fellegi and Sunter (1969); a model trained on pairs is
 * the same table with other figures, read by {@link #read}.
 */
public final class Model {

    private static final Model STANDARD = read(Tables.lines("standard.model"));
    private static final Field[] FIELDS = Field.values();

    private final String version;
    private final String[] kinds;
    private final double[] shares;
    private final Map<Level, Likelihood[]> rows;
    private final double population;
    private final double[][] figures;
    private final boolean[][] byName;

    /** How often a level comes out in one kind of pair; times how common the shared name is, where that decides. */
    private record Likelihood(double figure, boolean byName) {}

    private Model(String version, String[] kinds, double[] shares, Map<Level, Likelihood[]> rows, double population) {
        this.version = version;
        this.kinds = kinds;
        this.shares = shares;
        this.rows = rows;
        this.population = population;
        figures = new double[kinds.length][Level.values().length];
        byName = new boolean[kinds.length][Level.values().length];
        rows.forEach((level, row) -> {
            for (int kind = 0; kind < kinds.length; kind++) {
                figures[kind][level.ordinal()] = row[kind].figure();
                byName[kind][level.ordinal()] = row[kind].byName();
            }
        });
    }

    /** The figures we reasoned out by hand (docs/decisions/linkage.md), for a million people. */
    public static Model standard() {
        return STANDARD;
    }

    /**
     * Reads a table of the form of {@code standard.model}: {@code version}, {@code population}, a line that names the kinds of
     * pair ("one_person" and "strangers" first), {@code share}, then a line for each level.
     *
     * @throws IllegalArgumentException naming the first level that is missing or the line that cannot be read
     */
    public static Model read(List<String> lines) {
        String version = "";
        double population = 0;
        String[] kinds = {};
        double[] shares = {};
        var rows = new EnumMap<Level, Likelihood[]>(Level.class);
        for (String line : lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            String[] words = line.strip().split("\\s+");
            switch (words[0]) {
                case "version" -> version = words[1];
                case "population" -> population = figure(words[1], line);
                case "one_person" -> kinds = words;
                case "share" -> shares = shares(words, line);
                default -> rows.put(level(words[0], line), row(words, kinds.length, line));
            }
        }
        for (Level level : Level.values()) {
            if (level != Level.BEFORE_LOOKING && !rows.containsKey(level)) {
                throw new IllegalArgumentException("The model does not say how likely " + level + " is.");
            }
        }
        if (kinds.length < 2 || shares.length != kinds.length || population < 2) {
            throw new IllegalArgumentException("The model needs its kinds of pair, a share for each, and a population.");
        }
        return new Model(version, kinds, shares, rows, population);
    }

    /** The same figures for another number of people: the fewer there are, the less two records need to say. */
    public Model among(long people) {
        return new Model(version + "/" + people, kinds, shares, rows, Math.max(2, people));
    }

    /** Kept with every link that was weighed, so that a later reader knows by which figures. */
    public String version() {
        return version;
    }

    /** The total in bits, prior included; exactly {@code compare(left, right).bits()}, without the words. */
    public double weigh(Prepared left, Prepared right) {
        var comparison = new Comparison(left, right, this);
        double one = prior(0);
        double two = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            double likely = prior(kind);
            for (int field = 1; field < FIELDS.length; field++) {
                likely *= likelihood(kind, comparison, field);
            }
            if (kind == 0) {
                one = likely;
            } else {
                two += likely;
            }
        }
        return bits(one / two);
    }

    /** The whole waterfall. Which record is left and which right changes the order of the words, never a weight. */
    public Weighed compare(Prepared left, Prepared right) {
        var comparison = new Comparison(left, right, this);
        double[] likely = new double[kinds.length];
        Arrays.setAll(likely, this::prior);
        double before = balance(likely);
        var steps = new ArrayList<FieldWeight>();
        steps.add(new FieldWeight(Field.PRIOR, Level.BEFORE_LOOKING, "", "", before));
        for (int field = 1; field < FIELDS.length; field++) {
            Level level = comparison.levels[field];
            if (level != null) {
                for (int kind = 0; kind < kinds.length; kind++) {
                    likely[kind] *= likelihood(kind, comparison, field);
                }
                double after = balance(likely);
                steps.add(new FieldWeight(FIELDS[field], level, Shown.of(FIELDS[field], left, comparison.names.leftName),
                    Shown.of(FIELDS[field], right, comparison.names.rightName), after - before));
                before = after;
            }
        }
        return new Weighed(steps, before, kinds[likeliest(likely)].replace('_', ' '), fit(likely));
    }

    /** How far a pairing of names speaks for one person rather than strangers, to choose among several names. */
    double balance(NamePairing names) {
        return ratio(names.family, names.familyShare) * ratio(names.given, names.givenShare) * ratio(names.middle, 1)
            * ratio(names.order, 1);
    }

    private double ratio(@Nullable Level level, double share) {
        return level == null ? 1 : figure(0, level, share) / figure(1, level, share);
    }

    private double likelihood(int kind, Comparison comparison, int field) {
        Level level = comparison.levels[field];
        return level == null ? 1 : figure(kind, level, comparison.share(FIELDS[field]));
    }

    private double figure(int kind, Level level, double share) {
        double figure = figures[kind][level.ordinal()];
        return byName[kind][level.ordinal()] ? Math.min(1, figure * share) : figure;
    }

    private double prior(int kind) {
        return kind == 1 ? 1 : shares[kind] / population;
    }

    private static double balance(double[] likely) {
        double two = 0;
        for (int kind = 1; kind < likely.length; kind++) {
            two += likely[kind];
        }
        return bits(likely[0] / two);
    }

    private static int likeliest(double[] likely) {
        int best = 1;
        for (int kind = 2; kind < likely.length; kind++) {
            best = likely[kind] > likely[best] ? kind : best;
        }
        return best;
    }

    private double fit(double[] likely) {
        double worst = Double.MAX_VALUE;
        for (int kind = 1; kind < likely.length; kind++) {
            worst = Math.min(worst, bits(likely[0] / prior(0) / (likely[kind] / prior(kind))));
        }
        return worst;
    }

    private static double bits(double odds) {
        return Math.log(odds) / Math.log(2);
    }

    private static double[] shares(String[] words, String line) {
        return Arrays.stream(words).skip(1).mapToDouble(word -> word.equals("-") ? 1 : figure(word, line)).toArray();
    }

    private static Likelihood[] row(String[] words, int kinds, String line) {
        if (words.length != kinds + 1) {
            throw new IllegalArgumentException("This line of the model needs " + kinds + " figures: " + line);
        }
        return Arrays.stream(words).skip(1)
            .map(word -> word.endsWith("f") ? new Likelihood(figure(word.substring(0, word.length() - 1), line), true)
                : new Likelihood(figure(word, line), false)).toArray(Likelihood[]::new);
    }

    private static Level level(String word, String line) {
        try {
            return Level.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This line of the model names no level we know: " + line, e);
        }
    }

    private static double figure(String word, String line) {
        try {
            double figure = Double.parseDouble(word);
            if (figure > 0) {
                return figure;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("This line of the model holds no figure where one is needed: " + line, e);
        }
        throw new IllegalArgumentException("Figures in the model are above 0: " + line);
    }
}
