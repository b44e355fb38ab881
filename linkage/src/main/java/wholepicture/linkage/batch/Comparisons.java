package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import wholepicture.linkage.Nicknames;
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
    private final List<Column> plain = new ArrayList<>();
    private final List<long[]> plainLetters = new ArrayList<>();
    private final int[] factor;
    private final boolean[] asked;
    private final int fixed;
    private final Dictionary names;
    private long[] letters;
    private int[][] nicknames;
    private int known;
    private final Homes homes;

    Comparisons(Records records) {
        this(records, Set.of());
    }

    /** @param wanted the fields to compare, whether or not a record says anything of them; none for those that records fill */
    Comparisons(Records records, Set<String> wanted) {
        this.records = records;
        names = records.given.values();
        letters = Spelling.letters(names);
        nicknames = nicknames(names);
        known = names.size();
        homes = new Homes(records.address.values());
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
        letters = Spelling.letters(names, letters);
        if (names.size() > nicknames.length) {
            nicknames = Arrays.copyOf(nicknames, names.size() + (names.size() >> 2));
        }
        for (; known < names.size(); known++) {
            nicknames[known] = Nicknames.lines(names.word(known));
        }
        for (int c = 0; c < plain.size(); c++) {
            plainLetters.set(c, Spelling.letters(plain.get(c).values(), plainLetters.get(c)));
        }
        homes.grow();
    }

    private void plain(String field, Kind kind, Column column, Set<String> wanted, double[] same, double[] strangers) {
        if ((wanted.isEmpty() ? !column.empty() : wanted.contains(field)) && patterns() * WORN.length <= Integer.MAX_VALUE) {
            add(field, kind, List.of(WORN), same, strangers);
            plain.add(column);
            plainLetters.add(Spelling.letters(column.values()));
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

    private static int[][] nicknames(Dictionary given) {
        int[][] lines = new int[given.size()][];
        lines[0] = new int[0];
        for (int value = 1; value < lines.length; value++) {
            lines[value] = Nicknames.lines(new String(given.text(), given.start(value), given.length(value), StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** Whether any record says a house and street. */
    boolean addresses() {
        return !records.address.empty();
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
            case GIVEN -> names.word(records.given.of()[record]);
            case FAMILY -> names.word(records.family.of()[record]) + records.besides.shown(Kind.FAMILY, record);
            case MIDDLE -> names.word(records.middle.of()[record]);
            case BIRTH -> records.birth[record] == 0 ? "" : "%04x-%02x-%02x".formatted(records.birth[record] >>> 16, records.birth[record] >>> 8 & 255, records.birth[record] & 255);
            case HOME -> (word(records.address, record) + " " + word(records.postcode, record)).strip() + records.besides.shown(Kind.HOME, record);
            case PHONE -> word(records.phone, record) + records.besides.shown(Kind.PHONE, record);
            case SEX -> word(records.sex, record);
            case EMAIL, NUMBER, OTHER -> word(plain.get(comparison - fixed), record);
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

    /** The levels of two records, as one number. */
    int pattern(int i, int j, Spelling spelling) {
        int pattern = 0;
        if (asked[0]) {
            pattern += given(i, j, spelling);
        }
        if (asked[1]) {
            pattern += factor[1] * family(i, j, spelling);
        }
        if (asked[2]) {
            pattern += factor[2] * birth(records.birth[i], records.birth[j]);
        }
        if (asked[3]) {
            pattern += factor[3] * home(i, j, spelling);
        }
        if (asked[4]) {
            int a = records.phone.of()[i];
            int b = records.phone.of()[j];
            pattern += factor[4] * (a == 0 || b == 0 ? 0 : a == b ? 1 : Spelling.oneSlip(records.phone.values(), a, b) ? 2 : 3);
        }
        if (asked[5]) {
            pattern += factor[5] * middle(records.middle.of()[i], records.middle.of()[j]);
        }
        if (asked[6]) {
            int a = records.sex.of()[i];
            int b = records.sex.of()[j];
            pattern += factor[6] * (a == 0 || b == 0 ? 0 : a == b ? 1 : 2);
        }
        for (int c = 0; c < plain.size(); c++) {
            pattern += factor[fixed + c] * worn(plain.get(c), plainLetters.get(c), comparisons.get(fixed + c).kind(), i, j, spelling);
        }
        return records.besides.any() ? records.besides.best(pattern, i, j, records, this) : pattern;
    }

    private static int worn(Column column, long[] letters, Kind kind, int i, int j, Spelling spelling) {
        int a = column.of()[i];
        int b = column.of()[j];
        if (a == 0 || b == 0) {
            return 0;
        }
        return a == b ? 1 : kind == Kind.NUMBER ? Spelling.oneSlip(column.values(), a, b) ? 2 : 3
            : spelling.alike(column.values(), letters, a, b, 0.9) >= 0.9 || Spelling.contains(column.values(), a, b) ? 2 : 3;
    }

    private int given(int i, int j, Spelling spelling) {
        int a = records.given.of()[i];
        int b = records.given.of()[j];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return names.length(a) == 1 ? 3 : 1;
        }
        double alike = spelling.alike(names, letters, a, b, 0.8);
        if (alike >= 0.92 || Nicknames.share(nicknames[a], nicknames[b])) {
            return 2;
        }
        boolean sameInitial = names.text()[names.start(a)] == names.text()[names.start(b)];
        if (alike >= 0.8 || sameInitial && (names.length(a) == 1 || names.length(b) == 1)) {
            return 3;
        }
        int own = records.family.of()[i];
        int other = records.family.of()[j];
        if (exchanged(a, b, own, other, spelling)) {
            return 4;
        }
        if (sameInitial && names.length(a) > 1 && names.length(b) > 1 && names.text()[names.start(a) + 1] == names.text()[names.start(b) + 1]) {
            return 5;
        }
        return a == records.middle.of()[j] || b == records.middle.of()[i] || a == other || b == own ? 6 : 7;
    }

    /** Whether the given name of one is the family name of the other and the other way round, nearly. */
    private boolean exchanged(int given, int otherGiven, int family, int otherFamily, Spelling spelling) {
        if (family == 0 || otherFamily == 0 || family == otherFamily) {
            return false;
        }
        return (given == otherFamily || spelling.alike(names, letters, given, otherFamily, 0.9) >= 0.9)
            && (otherGiven == family || spelling.alike(names, letters, otherGiven, family, 0.9) >= 0.9);
    }

    private int family(int i, int j, Spelling spelling) {
        int a = records.family.of()[i];
        int b = records.family.of()[j];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return 1;
        }
        double alike = spelling.alike(names, letters, a, b, 0.85);
        if (alike >= 0.92) {
            return 2;
        }
        if (alike >= 0.85 || Spelling.contains(names, a, b)) {
            return 3;
        }
        int given = records.given.of()[i];
        int otherGiven = records.given.of()[j];
        return given != 0 && otherGiven != 0 && given != otherGiven && exchanged(given, otherGiven, a, b, spelling) ? 4 : 5;
    }

    static int birth(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        if ((a & 0xffff) == 0 || (b & 0xffff) == 0) {
            return a >>> 16 == b >>> 16 ? 4 : Math.abs((a >>> 16) - (b >>> 16)) == 1 ? 6 : 7;
        }
        if ((a & 0xffff) == 0x0101 && (b & 0xffff) == 0x0101) {
            return a == b ? 4 : Math.abs((a >>> 16) - (b >>> 16)) == 1 ? 6 : 7;
        }
        if (a == b) {
            return 1;
        }
        int differ = a ^ b;
        int digits = (differ | differ >>> 1 | differ >>> 2 | differ >>> 3) & 0x11111111;
        if (Integer.bitCount(digits) == 1 || Integer.bitCount(digits) == 2 && exchanged(a, b, digits)) {
            return 2;
        }
        boolean year = a >>> 16 == b >>> 16;
        boolean month = (a >>> 8 & 255) == (b >>> 8 & 255);
        boolean day = (a & 255) == (b & 255);
        if (year && (a >>> 8 & 255) == (b & 255) && (b >>> 8 & 255) == (a & 255)) {
            return 3;
        }
        if (year && ((a & 0xffff) == 0x0101 || (b & 0xffff) == 0x0101 || month && ((a & 255) == 0 || (b & 255) == 0))) {
            return 4;
        }
        return year && (month || day) || month && day || Integer.bitCount(digits) == 2 ? 5 : year ? 6 : 7;
    }

    private static boolean exchanged(int a, int b, int digits) {
        int low = Integer.numberOfTrailingZeros(digits);
        int high = 31 - Integer.numberOfLeadingZeros(digits);
        return high - low == 4 && (a >>> low & 15) == (b >>> high & 15) && (a >>> high & 15) == (b >>> low & 15);
    }

    private int home(int i, int j, Spelling spelling) {
        int p = records.postcode.of()[i];
        int q = records.postcode.of()[j];
        int a = records.address.of()[i];
        int b = records.address.of()[j];
        boolean codes = p != 0 && q != 0;
        boolean streets = a != 0 && b != 0;
        int s = records.town.of()[i];
        int t = records.town.of()[j];
        if (!codes && !streets) {
            return s == 0 || t == 0 ? 0 : s == t ? 7 : 8;
        }
        boolean code = codes && p == q;
        boolean same = streets && (a == b || homes.house[a] == homes.house[b] && homes.street[a] == homes.street[b]);
        if (code && same) {
            return 1;
        }
        boolean near = streets && !same && near(a, b, spelling);
        if (code && near) {
            return 2;
        }
        if (same) {
            return 3;
        }
        if (code) {
            return 4;
        }
        if (near || codes && Spelling.oneSlip(records.postcode.values(), p, q)) {
            return 5;
        }
        return codes && neighbours(p, q) ? 6 : s != 0 && s == t ? 7 : 8;
    }

    /** Whether two postcodes differ only in their last two characters, as those of one British postcode sector do. */
    private boolean neighbours(int p, int q) {
        var codes = records.postcode.values();
        int length = codes.length(p);
        return length > 4 && length == codes.length(q)
            && Arrays.equals(codes.text(), codes.start(p), codes.start(p) + length - 2, codes.text(), codes.start(q), codes.start(q) + length - 2);
    }

    private boolean near(int a, int b, Spelling spelling) {
        int s = homes.street[a];
        int t = homes.street[b];
        boolean sameHouse = homes.house[a] == homes.house[b];
        if (s == t) {
            return s != 0 && (homes.house[a] == 0 || homes.house[b] == 0);
        }
        return sameHouse && s != 0 && t != 0 && (spelling.alike(homes.streets, homes.letters, s, t, 0.85) >= 0.85 || Spelling.contains(homes.streets, s, t));
    }

    private int middle(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        var values = records.middle.values();
        if (a == b && values.length(a) > 1) {
            return 1;
        }
        return values.text()[values.start(a)] == values.text()[values.start(b)] ? 2 : 3;
    }
}
