package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Records.Column;

/**
 * Compares two records field by field. Each comparison ends at a level, from 0 "one of them does not say" and 1 "the same" to the
 * last, "different"; all levels together are one number, the pattern. The same whichever record comes first.
 */
final class Comparisons {

    /**
     * One comparison.
     *
     * @param levels what each level means, the first being "not said by both"
     * @param same how likely each level from 1 is in one person's two records, before anything is learnt
     * @param strangers the same in two strangers' records
     */
    record Comparison(String field, Kind kind, List<String> levels, double[] same, double[] strangers) {}

    /** What is compared, which decides what relatives share. */
    enum Kind { GIVEN, FAMILY, BIRTH, HOME, PHONE, MIDDLE, SEX, EMAIL, NUMBER, OTHER }

    private static final String[] WORN = {"not said", "the same", "nearly the same", "different"};

    private final Records records;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Sheet sheet;
    private final Levels reached;
    private final int[] factor;
    private final boolean[] asked;
    private final int fixed;

    Comparisons(Records records) {
        this(records, Set.of());
    }

    /** @param wanted the fields to compare, whether or not a record says anything of them; none for those that records fill */
    Comparisons(Records records, Set<String> wanted) {
        this.records = records;
        var homes = new Homes(records.address.values());
        sheet = new Sheet(records, homes);
        reached = new Levels(records, homes);
        boolean home = !records.address.empty() || !records.postcode.empty();
        asked = new boolean[] {!records.given.empty(), !records.family.empty(), anyBirth(), home || !records.town.empty(), !records.phone.empty(),
            !records.middle.empty(), !records.sex.empty()};
        add("given name", Kind.GIVEN, List.of("not said", "the same", "nearly the same or a short form", "alike or an initial", "exchanged with the family name",
            "beginning alike", "found among the other's names", "different"), of(.86, .05, .03, .008, .01, .006, .036), of(.006, .004, .02, .0001, .03, .005, .9349));
        add("family name", Kind.FAMILY, List.of("not said", "the same", "nearly the same, or a former name", "alike or part of the other", "exchanged with the given name", "different"),
            of(.87, .05, .02, .008, .052), of(.001, .001, .004, .0001, .9939));
        add("birth date", Kind.BIRTH, List.of("not said", "the same", "one digit wrong or two exchanged", "day and month exchanged", "same year, 1 January or no day",
            "two of day, month and year, or two digits wrong", "same year, or nearly where no day is known", "different"), of(.92, .03, .008, .01, .012, .004, .016), of(3e-5, 4e-4, 3e-5, 3e-4, .003, .012, .984));
        add("home", Kind.HOME, List.of("not said", "same address and postcode", "same postcode, address nearly the same", "same address", "same postcode",
            "address or postcode nearly the same", "neighbouring postcodes", "same town", "different"), of(.50, .06, .04, .03, .04, .05, .07, .21),
            of(2e-6, 1e-6, 1e-5, 2e-5, 5e-4, 2e-3, .1, .898));
        add("telephone", Kind.PHONE, List.of("not said", "the same", "nearly the same", "different"), of(.55, .03, .42), of(2e-6, 2e-6, 1));
        add("middle name", Kind.MIDDLE, List.of("not said", "the same", "same initial", "different"), of(.70, .20, .10), of(.01, .08, .91));
        add("sex", Kind.SEX, List.of("not said", "the same", "different"), of(.985, .015), of(.5, .5));
        fixed = comparisons.size();
        for (int c = 0; c < fixed && !wanted.isEmpty(); c++) {
            asked[c] = wanted.contains(comparisons.get(c).field());
        }
        plain("e-mail", Kind.EMAIL, records.email, wanted, of(.75, .10, .15), of(1e-5, 1e-3, 1));
        for (int i = 0; i < records.numbers.size(); i++) {
            plain("number " + (i + 1), Kind.NUMBER, records.numbers.get(i), wanted, of(.90, .07, .03), of(1e-6, 2e-6, 1));
        }
        for (int i = 0; i < records.others.size(); i++) {
            plain("other " + (i + 1), Kind.OTHER, records.others.get(i), wanted, of(.70, .10, .20), of(.02, .03, .95));
        }
        factor = new int[comparisons.size()];
        int product = 1;
        for (int c = 0; c < factor.length; c++) {
            factor[c] = product;
            boolean used = c >= fixed || asked[c];
            product = Math.multiplyExact(product, used ? comparisons.get(c).levels().size() : 1);
        }
    }

    private static double[] of(double... likely) {
        return likely;
    }

    private void add(String field, Kind kind, List<String> levels, double[] same, double[] strangers) {
        comparisons.add(new Comparison(field, kind, levels, same, strangers));
    }

    /** Takes in values that have come since. */
    void grow() {
        reached.grow();
    }

    private void plain(String field, Kind kind, Column column, Set<String> wanted, double[] same, double[] strangers) {
        if ((wanted.isEmpty() ? !column.empty() : wanted.contains(field)) && patterns() * WORN.length <= Integer.MAX_VALUE) {
            add(field, kind, List.of(WORN), same, strangers);
            sheet.add(column);
            reached.add(column);
        }
    }

    /** How many patterns there can be so far. Of a file so wide that they could not be numbered, the last columns are left out. */
    private long patterns() {
        return IntStream.range(0, comparisons.size()).filter(this::used).mapToLong(c -> comparisons.get(c).levels().size()).reduce(1, Math::multiplyExact);
    }

    private boolean anyBirth() {
        for (int birth : records.birth) {
            if (birth != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any record says a house and street. */
    boolean addresses() {
        return !records.address.empty();
    }

    /** Whether any record says when somebody was born. */
    boolean births() {
        return asked[2];
    }

    List<Comparison> all() {
        return comparisons;
    }

    boolean used(int comparison) {
        return comparison >= fixed || asked[comparison];
    }

    /** What a record says in one comparison, tidied. */
    String shown(int comparison, int record) {
        return switch (comparisons.get(comparison).kind()) {
            case GIVEN -> word(records.given, record);
            case FAMILY -> word(records.family, record) + records.besides.shown(Kind.FAMILY, record);
            case MIDDLE -> word(records.middle, record);
            case BIRTH -> records.birth[record] == 0 ? "" : "%04x-%02x-%02x".formatted(records.birth[record] >>> 16, records.birth[record] >>> 8 & 255, records.birth[record] & 255);
            case HOME -> (word(records.address, record) + " " + word(records.postcode, record)).strip() + records.besides.shown(Kind.HOME, record);
            case PHONE -> word(records.phone, record) + records.besides.shown(Kind.PHONE, record);
            case SEX -> word(records.sex, record);
            case EMAIL, NUMBER, OTHER -> word(sheet.plain(comparison - fixed), record);
        };
    }

    private static String word(Column column, int record) {
        return column.values().word(column.of()[record]);
    }

    /** The level one comparison reached in a pattern. */
    int level(int pattern, int comparison) {
        return used(comparison) ? pattern / factor[comparison] % comparisons.get(comparison).levels().size() : 0;
    }

    /** A pattern in which one comparison reached another level. */
    int with(int pattern, int comparison, int level) {
        return pattern + factor[comparison] * (level - level(pattern, comparison));
    }

    /** Lays all records' values side by side beforehand, and further rows of numbers by record beside them; none is to change afterwards. */
    void spread(List<int[]> further, Workers workers) {
        sheet.spread(records.size(), further, workers);
    }

    /** All rows of numbers by record that are laid side by side, in their order. */
    List<int[]> columns() {
        return sheet.columns();
    }

    /** How many numbers a record takes where its values are laid side by side. */
    int width() {
        return sheet.width();
    }

    /** Lays a record's values side by side. */
    void lay(int record, int[] said, int at) {
        sheet.lay(record, said, at);
    }

    /** The levels of two records, as one number. */
    int pattern(int i, int j, Spelling spelling) {
        int[] two = spelling.two(2 * sheet.width());
        sheet.lay(i, two, 0);
        sheet.lay(j, two, sheet.width());
        return laid(i, j, two, 0, sheet.width(), spelling);
    }

    /** The levels of two records whose values are laid at two places, {@code one} and {@code other}. */
    int laid(int i, int j, int[] said, int one, int other, Spelling spelling) {
        int pattern = 0;
        if (asked[0]) {
            pattern += reached.given(said, one, other, spelling);
        }
        if (asked[1]) {
            pattern += factor[1] * reached.family(said, one, other, spelling);
        }
        if (asked[2]) {
            pattern += factor[2] * reached.birth(said, one, other);
        }
        if (asked[3]) {
            pattern += factor[3] * reached.home(said, one, other, spelling);
        }
        if (asked[4]) {
            pattern += factor[4] * reached.phone(said, one, other);
        }
        if (asked[5]) {
            pattern += factor[5] * reached.middle(said, one, other);
        }
        if (asked[6]) {
            pattern += factor[6] * Levels.sex(said, one, other);
        }
        for (int c = fixed; c < factor.length; c++) {
            pattern += factor[c] * reached.worn(said, one, other, c - fixed, comparisons.get(c).kind(), spelling);
        }
        return records.besides.any() ? records.besides.best(pattern, i, j, records, this) : pattern;
    }
}
