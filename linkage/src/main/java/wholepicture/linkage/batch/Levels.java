package wholepicture.linkage.batch;

import static wholepicture.linkage.batch.Sheet.ADDRESS;
import static wholepicture.linkage.batch.Sheet.BIRTH;
import static wholepicture.linkage.batch.Sheet.FAMILY;
import static wholepicture.linkage.batch.Sheet.GIVEN;
import static wholepicture.linkage.batch.Sheet.HIGH_DIGITS;
import static wholepicture.linkage.batch.Sheet.HOUSE;
import static wholepicture.linkage.batch.Sheet.LOW_DIGITS;
import static wholepicture.linkage.batch.Sheet.MIDDLE;
import static wholepicture.linkage.batch.Sheet.PHONE;
import static wholepicture.linkage.batch.Sheet.PLAIN;
import static wholepicture.linkage.batch.Sheet.POSTCODE;
import static wholepicture.linkage.batch.Sheet.SEX;
import static wholepicture.linkage.batch.Sheet.STREET;
import static wholepicture.linkage.batch.Sheet.TOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wholepicture.linkage.Nicknames;
import wholepicture.linkage.batch.Comparisons.Kind;
import wholepicture.linkage.batch.Records.Column;

/** Tells of two records, laid side by side on a {@link Sheet}, which level each field reaches, as {@link Comparisons} counts levels. */
final class Levels {

    private static final double NEARLY = 0.92;

    private final List<Dictionary> plain = new ArrayList<>();
    private final List<long[]> plainLetters = new ArrayList<>();
    private final Dictionary names;
    private final Dictionary middles;
    private final Dictionary postcodes;
    private final Dictionary phones;
    private final Homes homes;
    private long[] letters = new long[0];
    private int[][] nicknames = {{}};
    private int known = 1;

    Levels(Records records, Homes homes) {
        names = records.given.values();
        middles = records.middle.values();
        postcodes = records.postcode.values();
        phones = records.phone.values();
        this.homes = homes;
        learn();
    }

    /** One column more, to be compared as a whole. */
    void add(Column column) {
        plain.add(column.values());
        plainLetters.add(Spelling.letters(column.values()));
    }

    /** Takes in values that have come since. */
    void grow() {
        learn();
        for (int c = 0; c < plain.size(); c++) {
            plainLetters.set(c, Spelling.letters(plain.get(c), plainLetters.get(c)));
        }
        homes.grow();
    }

    private void learn() {
        letters = Spelling.letters(names, letters);
        if (names.size() > nicknames.length) {
            nicknames = Arrays.copyOf(nicknames, names.size() + (names.size() >> 2));
        }
        for (; known < names.size(); known++) {
            nicknames[known] = Nicknames.lines(names.word(known));
        }
    }

    /** The level of a column that is compared as a whole. */
    int worn(int[] said, int one, int other, int which, Kind kind, Spelling spelling) {
        int a = said[one + PLAIN + which];
        int b = said[other + PLAIN + which];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return 1;
        }
        var values = plain.get(which);
        return kind == Kind.NUMBER ? Spelling.oneSlip(values, a, b) ? 2 : 3
            : spelling.alike(values, plainLetters.get(which), a, b, 0.9) >= 0.9 || Spelling.contains(values, a, b) ? 2 : 3;
    }

    int given(int[] said, int one, int other, Spelling spelling) {
        int a = said[one + GIVEN];
        int b = said[other + GIVEN];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return names.length(a) == 1 ? 3 : 1;
        }
        double alike = spelling.alike(names, letters, a, b, 0.8);
        if (alike >= NEARLY || Nicknames.share(nicknames[a], nicknames[b])) {
            return 2;
        }
        int own = said[one + FAMILY];
        int theirs = said[other + FAMILY];
        if (exchanged(a, b, own, theirs, spelling) && spelling.alike(names, letters, own, theirs, NEARLY) < NEARLY) {
            return 4;
        }
        boolean sameInitial = names.text()[names.start(a)] == names.text()[names.start(b)];
        if (alike >= 0.8 || sameInitial && (names.length(a) == 1 || names.length(b) == 1)) {
            return 3;
        }
        if (sameInitial && names.length(a) > 1 && names.length(b) > 1 && names.text()[names.start(a) + 1] == names.text()[names.start(b) + 1]) {
            return 5;
        }
        return a == said[other + MIDDLE] || b == said[one + MIDDLE] || a == theirs || b == own ? 6 : 7;
    }

    /**
     * Whether the given name of one is the family name of the other and the other way round, nearly. Names are exchanged in both places or in none:
     * half of it, beside names that are alike (Ahmed, Mohammed), would count for what the whole does.
     */
    private boolean exchanged(int given, int otherGiven, int family, int otherFamily, Spelling spelling) {
        if (family == 0 || otherFamily == 0 || family == otherFamily) {
            return false;
        }
        return (given == otherFamily || spelling.alike(names, letters, given, otherFamily, 0.9) >= 0.9)
            && (otherGiven == family || spelling.alike(names, letters, otherGiven, family, 0.9) >= 0.9);
    }

    int family(int[] said, int one, int other, Spelling spelling) {
        int a = said[one + FAMILY];
        int b = said[other + FAMILY];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return 1;
        }
        double alike = spelling.alike(names, letters, a, b, 0.85);
        if (alike >= NEARLY) {
            return 2;
        }
        int given = said[one + GIVEN];
        int otherGiven = said[other + GIVEN];
        if (given != 0 && otherGiven != 0 && given != otherGiven && exchanged(given, otherGiven, a, b, spelling)
            && !Nicknames.share(nicknames[given], nicknames[otherGiven]) && spelling.alike(names, letters, given, otherGiven, NEARLY) < NEARLY) {
            return 4;
        }
        return alike >= 0.85 || Spelling.contains(names, a, b) ? 3 : 5;
    }

    int birth(int[] said, int one, int other) {
        return Dates.level(said[one + BIRTH], said[other + BIRTH]);
    }

    int home(int[] said, int one, int other, Spelling spelling) {
        int p = said[one + POSTCODE];
        int q = said[other + POSTCODE];
        int a = said[one + ADDRESS];
        int b = said[other + ADDRESS];
        boolean codes = p != 0 && q != 0;
        boolean streets = a != 0 && b != 0;
        int s = said[one + TOWN];
        int t = said[other + TOWN];
        if (!codes && !streets) {
            return s == 0 || t == 0 ? 0 : s == t ? 7 : 8;
        }
        boolean code = codes && p == q;
        boolean same = streets && (a == b || said[one + HOUSE] == said[other + HOUSE] && said[one + STREET] == said[other + STREET]);
        if (code && same) {
            return 1;
        }
        boolean near = streets && !same && near(said, one, other, spelling);
        if (code && near) {
            return 2;
        }
        if (same) {
            return 3;
        }
        if (code) {
            return 4;
        }
        if (near || codes && Spelling.oneSlip(postcodes, p, q)) {
            return 5;
        }
        return codes && neighbours(p, q) ? 6 : s != 0 && s == t ? 7 : 8;
    }

    /** Whether two postcodes differ only in their last two characters, as those of one British postcode sector do. */
    private boolean neighbours(int p, int q) {
        int length = postcodes.length(p);
        return length > 4 && length == postcodes.length(q)
            && Arrays.equals(postcodes.text(), postcodes.start(p), postcodes.start(p) + length - 2, postcodes.text(), postcodes.start(q), postcodes.start(q) + length - 2);
    }

    private boolean near(int[] said, int one, int other, Spelling spelling) {
        int s = said[one + STREET];
        int t = said[other + STREET];
        int house = said[one + HOUSE];
        int otherHouse = said[other + HOUSE];
        if (s == t) {
            return s != 0 && (house == 0 || otherHouse == 0);
        }
        return house == otherHouse && s != 0 && t != 0 && (spelling.alike(homes.streets, homes.letters, s, t, 0.85) >= 0.85 || Spelling.contains(homes.streets, s, t));
    }

    int phone(int[] said, int one, int other) {
        int a = said[one + PHONE];
        int b = said[other + PHONE];
        if (a == 0 || b == 0 || a == b) {
            return a == 0 || b == 0 ? 0 : 1;
        }
        int high = said[one + HIGH_DIGITS];
        int otherHigh = said[other + HIGH_DIGITS];
        if (high == 0 || otherHigh == 0) {
            return Spelling.oneSlip(phones, a, b) ? 2 : 3;
        }
        long x = (long) high << 32 | said[one + LOW_DIGITS] & 0xffffffffL;
        long y = (long) otherHigh << 32 | said[other + LOW_DIGITS] & 0xffffffffL;
        return slip(x, y) ? 2 : 3;
    }

    /** Whether two numbers of as many digits differ in one digit, or in two beside each other that are exchanged. */
    private static boolean slip(long x, long y) {
        long differ = x ^ y;
        long digits = (differ | differ >>> 1 | differ >>> 2 | differ >>> 3) & 0x1111111111111111L;
        int low = Long.numberOfTrailingZeros(digits);
        int many = Long.bitCount(digits);
        return many == 1 || many == 2 && digits == 0x11L << low && (x >>> low & 15) == (y >>> low + 4 & 15) && (x >>> low + 4 & 15) == (y >>> low & 15);
    }

    int middle(int[] said, int one, int other) {
        int a = said[one + MIDDLE];
        int b = said[other + MIDDLE];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b && middles.length(a) > 1) {
            return 1;
        }
        return middles.text()[middles.start(a)] == middles.text()[middles.start(b)] ? 2 : 3;
    }

    static int sex(int[] said, int one, int other) {
        int a = said[one + SEX];
        int b = said[other + SEX];
        return a == 0 || b == 0 ? 0 : a == b ? 1 : 2;
    }
}
