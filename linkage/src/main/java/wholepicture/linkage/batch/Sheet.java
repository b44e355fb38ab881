package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wholepicture.linkage.Nicknames;
import wholepicture.linkage.batch.Comparisons.Kind;
import wholepicture.linkage.batch.Records.Column;

/**
 * Lays what records say side by side and tells for two of them the level that each field reaches. Laid side by side because a block's
 * records are compared again and again, while their values lie far apart in memory.
 */
final class Sheet {

    private static final int GIVEN = 0;
    private static final int FAMILY = 1;
    private static final int MIDDLE = 2;
    private static final int BIRTH = 3;
    private static final int POSTCODE = 4;
    private static final int ADDRESS = 5;
    private static final int HOUSE = 6;
    private static final int STREET = 7;
    private static final int TOWN = 8;
    private static final int PHONE = 9;
    private static final int SEX = 10;
    private static final int PLAIN = 11;
    private static final int PAGE = 12;

    private final int[][] columns;
    private final List<Column> plain = new ArrayList<>();
    private final List<long[]> plainLetters = new ArrayList<>();
    private final Dictionary names;
    private final Dictionary middles;
    private final Dictionary postcodes;
    private final Dictionary phones;
    private long[] letters;
    private int[][] nicknames;
    private int known;
    private final Homes homes;
    private List<int[]> more = List.of();
    private int[][] pages = new int[0][];

    Sheet(Records records) {
        columns = new int[][] {records.given.of(), records.family.of(), records.middle.of(), records.birth, records.postcode.of(), records.address.of(),
            {}, {}, records.town.of(), records.phone.of(), records.sex.of()};
        names = records.given.values();
        middles = records.middle.values();
        postcodes = records.postcode.values();
        phones = records.phone.values();
        letters = Spelling.letters(names);
        nicknames = nicknames(names);
        known = names.size();
        homes = new Homes(records.address.values());
    }

    private static int[][] nicknames(Dictionary given) {
        int[][] lines = new int[given.size()][];
        lines[0] = new int[0];
        for (int value = 1; value < lines.length; value++) {
            lines[value] = Nicknames.lines(new String(given.text(), given.start(value), given.length(value), StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** One column more, to be compared as a whole. */
    void add(Column column) {
        plain.add(column);
        plainLetters.add(Spelling.letters(column.values()));
    }

    Column plain(int which) {
        return plain.get(which);
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

    /** How many numbers one record takes. */
    int width() {
        return PLAIN + plain.size() + more.size();
    }

    /** All rows of numbers that are laid side by side, by record; empty ones for what is made of the address. */
    List<int[]> columns() {
        var all = new ArrayList<>(List.of(columns));
        plain.forEach(column -> all.add(column.of()));
        all.addAll(more);
        return all;
    }

    /** Lays all records down beforehand: no value of theirs is to change afterwards. Further rows of numbers are laid beside their values. */
    void spread(int size, List<int[]> further, Workers workers) {
        more = further;
        var laid = new int[(size >> PAGE) + 1][];
        workers.each(laid.length, (_, from, to) -> {
            for (int page = from; page < to; page++) {
                laid[page] = page(page << PAGE, Math.min(size, page + 1 << PAGE));
            }
        });
        pages = laid;
    }

    private int[] page(int from, int to) {
        int width = width();
        int[] page = new int[(to - from) * width];
        var all = columns();
        for (int c = 0; c < width; c++) {
            int[] column = all.get(c);
            for (int record = from, at = c; record < to && column.length > 0; record++, at += width) {
                page[at] = column[record];
            }
        }
        for (int at = 0; at < page.length; at += width) {
            home(page, at);
        }
        return page;
    }

    /** Lays a record down at a place. */
    void lay(int record, int[] said, int at) {
        if (pages.length > 0) {
            System.arraycopy(pages[record >> PAGE], (record & (1 << PAGE) - 1) * width(), said, at, width());
            return;
        }
        for (int c = 0; c < PLAIN; c++) {
            if (c != HOUSE && c != STREET) {
                said[at + c] = columns[c][record];
            }
        }
        for (int c = 0; c < plain.size(); c++) {
            said[at + PLAIN + c] = plain.get(c).of()[record];
        }
        home(said, at);
    }

    private void home(int[] said, int at) {
        int address = said[at + ADDRESS];
        said[at + HOUSE] = homes.house[address];
        said[at + STREET] = homes.street[address];
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
        var values = plain.get(which).values();
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
        if (alike >= 0.92 || Nicknames.share(nicknames[a], nicknames[b])) {
            return 2;
        }
        boolean sameInitial = names.text()[names.start(a)] == names.text()[names.start(b)];
        if (alike >= 0.8 || sameInitial && (names.length(a) == 1 || names.length(b) == 1)) {
            return 3;
        }
        int own = said[one + FAMILY];
        int theirs = said[other + FAMILY];
        if (exchanged(a, b, own, theirs, spelling)) {
            return 4;
        }
        if (sameInitial && names.length(a) > 1 && names.length(b) > 1 && names.text()[names.start(a) + 1] == names.text()[names.start(b) + 1]) {
            return 5;
        }
        return a == said[other + MIDDLE] || b == said[one + MIDDLE] || a == theirs || b == own ? 6 : 7;
    }

    /** Whether the given name of one is the family name of the other and the other way round, nearly. */
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
        if (alike >= 0.92) {
            return 2;
        }
        if (alike >= 0.85 || Spelling.contains(names, a, b)) {
            return 3;
        }
        int given = said[one + GIVEN];
        int otherGiven = said[other + GIVEN];
        return given != 0 && otherGiven != 0 && given != otherGiven && exchanged(given, otherGiven, a, b, spelling) ? 4 : 5;
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
        return a == 0 || b == 0 ? 0 : a == b ? 1 : Spelling.oneSlip(phones, a, b) ? 2 : 3;
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
