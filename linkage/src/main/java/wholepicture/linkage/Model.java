package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final ModelTable table;
    private final String version;
    private final double population;
    private final String[] kinds;
    /** For each level, a figure for each kind of pair. */
    private final double[] figures;
    private final boolean[] byName;

    private Model(ModelTable table, String version, double population) {
        this.table = table;
        this.version = version;
        this.population = population;
        kinds = table.kinds().toArray(String[]::new);
        figures = new double[Level.values().length * kinds.length];
        byName = new boolean[figures.length];
        table.rows().forEach((level, row) -> {
            for (int kind = 0; kind < kinds.length; kind++) {
                figures[level.ordinal() * kinds.length + kind] = row.get(kind).figure();
                byName[level.ordinal() * kinds.length + kind] = row.get(kind).byName();
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
        var table = ModelTable.read(lines);
        return new Model(table, table.version(), table.population());
    }

    /** The same figures for another number of people: the fewer there are, the less two records need to say. */
    public Model among(long people) {
        return new Model(table, table.version() + "/" + people, Math.max(2, people));
    }

    /** Kept with every link that was weighed, so that a later reader knows by which figures. */
    public String version() {
        return version;
    }

    /** The total in bits, prior included; exactly {@code compare(left, right).bits()}, without the words. */
    public double weigh(Prepared left, Prepared right) {
        var comparison = new Comparison(left, right, this);
        double[] likely = new double[kinds.length];
        Arrays.setAll(likely, this::prior);
        for (Field field : FIELDS) {
            take(comparison, field, likely);
        }
        return balance(likely);
    }

    /** The whole waterfall. Which record is left and which right changes the order of the words, never a weight. */
    public Weighed compare(Prepared left, Prepared right) {
        var comparison = new Comparison(left, right, this);
        double[] likely = new double[kinds.length];
        Arrays.setAll(likely, this::prior);
        double before = balance(likely);
        var steps = new ArrayList<FieldWeight>();
        steps.add(new FieldWeight(Field.PRIOR, Level.BEFORE_LOOKING, "", "", before));
        for (Field field : FIELDS) {
            Level level = take(comparison, field, likely);
            if (level != null) {
                double after = balance(likely);
                steps.add(new FieldWeight(field, level, Shown.of(field, left, comparison.names.leftName),
                    Shown.of(field, right, comparison.names.rightName), after - before));
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

    /** Takes what one field says into account for each kind of pair; gives the level, or null when the field says nothing. */
    private @Nullable Level take(Comparison comparison, Field field, double[] likely) {
        Level level = comparison.levels[field.ordinal()];
        if (level != null) {
            double share = comparison.share(field);
            for (int kind = 0; kind < likely.length; kind++) {
                likely[kind] *= figure(kind, level, share);
            }
        }
        return level;
    }

    private double figure(int kind, Level level, double share) {
        int cell = level.ordinal() * kinds.length + kind;
        return byName[cell] ? Math.min(1, figures[cell] * share) : figures[cell];
    }

    private double prior(int kind) {
        return kind == 1 ? 1 : table.shares().get(kind) / population;
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
}
