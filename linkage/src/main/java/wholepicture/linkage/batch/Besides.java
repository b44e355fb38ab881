package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wholepicture.linkage.batch.Records.Column;

/**
 * What records say beside their first family name, home and telephone: former names, earlier homes, further telephones. A pair's levels are
 * the best of all that could be compared. Where names came in one column, two who have the same words in another order have exchanged names.
 *
 * @param former names, in the dictionary of names; {@code addresses}, {@code postcodes} and {@code phones} in those of the records' own
 * @param wholeNames whether names came in one column, so that which word is the family name is only supposed
 */
record Besides(List<Column> former, List<Column> addresses, List<Column> postcodes, List<Column> phones, boolean wholeNames) {

    static final Besides NOTHING = new Besides(List.of(), List.of(), List.of(), List.of(), false);
    private static final int GIVEN = 0;
    private static final int FAMILY = 1;
    private static final int HOME = 3;
    private static final int PHONE = 4;
    private static final int EXCHANGED = 4;

    Besides {
        former = List.copyOf(former);
        addresses = List.copyOf(addresses);
        postcodes = List.copyOf(postcodes);
        phones = List.copyOf(phones);
    }

    List<Column> all() {
        var all = new ArrayList<Column>();
        List.of(former, addresses, postcodes, phones).forEach(all::addAll);
        return all;
    }

    /** Whether there is anything that could better a pattern. */
    boolean any() {
        return wholeNames || !former.isEmpty() || !addresses.isEmpty() || !postcodes.isEmpty() || !phones.isEmpty();
    }

    /** The same for as many rows as wanted. */
    Besides sized(int rows) {
        return new Besides(sized(former, rows), sized(addresses, rows), sized(postcodes, rows), sized(phones, rows), wholeNames);
    }

    private static List<Column> sized(List<Column> columns, int rows) {
        return columns.stream().map(column -> new Column(Arrays.copyOf(column.of(), rows), column.values())).toList();
    }

    /** The pattern of two records with the best that any of their values reach. */
    int best(int pattern, int i, int j, Records records, Comparisons comparisons) {
        int better = pattern;
        if (!former.isEmpty() && comparisons.used(FAMILY) && comparisons.level(pattern, FAMILY) > 2) {
            better = least(better, FAMILY, name(i, j, records), comparisons);
        }
        if ((!addresses.isEmpty() || !postcodes.isEmpty()) && comparisons.used(HOME) && comparisons.level(pattern, HOME) != 1) {
            better = least(better, HOME, home(i, j, records), comparisons);
        }
        if (!phones.isEmpty() && comparisons.used(PHONE) && comparisons.level(pattern, PHONE) != 1) {
            better = least(better, PHONE, phone(i, j, records), comparisons);
        }
        if (wholeNames && comparisons.level(pattern, GIVEN) > EXCHANGED && comparisons.level(pattern, FAMILY) > EXCHANGED && sameWords(i, j, records)) {
            better = comparisons.with(comparisons.with(better, GIVEN, EXCHANGED), FAMILY, EXCHANGED);
        }
        return better;
    }

    private static int least(int pattern, int comparison, int level, Comparisons comparisons) {
        int before = comparisons.level(pattern, comparison);
        return level > 0 && (before == 0 || level < before) ? comparisons.with(pattern, comparison, level) : pattern;
    }

    /** 2 where a former name of one is a name of the other, 3 where it is part of it; 0 where none is known to be. */
    private int name(int i, int j, Records records) {
        int best = 0;
        for (int one = -1; one < former.size(); one++) {
            for (int other = -1; other < former.size(); other++) {
                int a = value(records.family, former, one, i);
                int b = value(records.family, former, other, j);
                if (a != 0 && b != 0 && (one >= 0 || other >= 0)) {
                    best = a == b ? 2 : best == 0 && Spelling.contains(records.family.values(), a, b) ? 3 : best;
                }
            }
        }
        return best;
    }

    private static int value(Column own, List<Column> further, int which, int record) {
        return (which < 0 ? own : further.get(which)).of()[record];
    }

    /** The levels of homes that are the same: 1 address and postcode, 3 the address, 4 the postcode; 0 where none is. */
    private int home(int i, int j, Records records) {
        int best = 0;
        int homes = Math.max(addresses.size(), postcodes.size());
        for (int one = -1; one < homes; one++) {
            for (int other = -1; other < homes; other++) {
                if (one >= 0 || other >= 0) {
                    int a = home(addresses, records.address, one, i);
                    int p = home(postcodes, records.postcode, one, i);
                    boolean address = a != 0 && a == home(addresses, records.address, other, j);
                    boolean postcode = p != 0 && p == home(postcodes, records.postcode, other, j);
                    int level = address && postcode ? 1 : address ? 3 : postcode ? 4 : 0;
                    best = level != 0 && (best == 0 || level < best) ? level : best;
                }
            }
        }
        return best;
    }

    private static int home(List<Column> further, Column own, int which, int record) {
        return which < 0 ? own.of()[record] : which < further.size() ? further.get(which).of()[record] : 0;
    }

    private int phone(int i, int j, Records records) {
        int best = 0;
        for (int one = -1; one < phones.size(); one++) {
            for (int other = -1; other < phones.size(); other++) {
                int a = value(records.phone, phones, one, i);
                int b = value(records.phone, phones, other, j);
                if (a != 0 && b != 0) {
                    int level = a == b ? 1 : Spelling.oneSlip(records.phone.values(), a, b) ? 2 : 3;
                    best = best == 0 ? level : Math.min(best, level);
                }
            }
        }
        return best;
    }

    private static boolean sameWords(int i, int j, Records records) {
        return letters(i, records) == letters(j, records) && words(i, records).filter(words -> words.equals(words(j, records).orElse(List.of()))).isPresent();
    }

    private static int letters(int record, Records records) {
        var names = records.given.values();
        return names.length(records.given.of()[record]) + names.length(records.middle.of()[record]) + names.length(records.family.of()[record]);
    }

    /** All words of a name in the order of the alphabet; nothing where there is only one. */
    private static Optional<List<String>> words(int record, Records records) {
        var names = records.given.values();
        var words = new ArrayList<String>();
        for (int value : new int[] {records.given.of()[record], records.middle.of()[record], records.family.of()[record]}) {
            if (value != 0) {
                words.addAll(List.of(names.word(value).split(" ")));
            }
        }
        words.sort(null);
        return words.size() > 1 ? Optional.of(words) : Optional.empty();
    }

    /** What a record says beside the rest in one comparison, in brackets, to be shown. */
    String shown(Comparisons.Kind kind, int record) {
        var said = new ArrayList<String>();
        switch (kind) {
            case FAMILY -> former.forEach(column -> said.add(word(column, record)));
            case PHONE -> phones.forEach(column -> said.add(word(column, record)));
            case HOME -> {
                for (int home = 0; home < Math.max(addresses.size(), postcodes.size()); home++) {
                    said.add(((home < addresses.size() ? word(addresses.get(home), record) : "") + " " + (home < postcodes.size() ? word(postcodes.get(home), record) : "")).strip());
                }
            }
            case GIVEN, BIRTH, MIDDLE, SEX, EMAIL, NUMBER, OTHER -> { }
        }
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static String word(Column column, int record) {
        return column.values().word(column.of()[record]);
    }
}
