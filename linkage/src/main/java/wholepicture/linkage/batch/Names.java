package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import wholepicture.linkage.batch.Records.Column;

/** Divides names that stand in one column: "Mary Jane" into given and middle name, "Khan, Mary" into given and family name. */
record Names(Column given, Column middle, Column family) {

    /** What follows the first word of a given name is a middle name, where none is held. */
    void secondNames() {
        int[] first = new int[given.values().size()];
        int[] rest = new int[first.length];
        boolean any = false;
        for (int value = 1, values = first.length; value < values; value++) {
            first[value] = value;
            byte[] text = given.values().text();
            int from = given.values().start(value);
            int to = from + given.values().length(value);
            for (int at = from + 1; at < to; at++) {
                if (text[at] == ' ') {
                    any = true;
                    var words = FullName.untitled(new String(text, from, to - from, StandardCharsets.UTF_8).split(" "));
                    first[value] = given.values().intern(words.getFirst());
                    rest[value] = words.size() == 1 ? 0 : middle.values().intern(String.join(" ", words.subList(1, words.size())));
                    break;
                }
            }
        }
        for (int row = 0; any && row < given.of().length; row++) {
            int value = given.of()[row];
            given.of()[row] = first[value];
            if (rest[value] != 0 && middle.of()[row] == 0) {
                middle.of()[row] = rest[value];
            }
        }
    }

    /** Full names where no given or family name is held: "Family, Given Middle" or "Given Middle Family". */
    void divide(Column full) {
        int values = full.values().size();
        int[][] parts = new int[3][values];
        for (int value = 1; value < values; value++) {
            var name = FullName.of(full.values().word(value));
            parts[0][value] = name.given().isEmpty() ? 0 : given.values().intern(name.given());
            parts[1][value] = name.middle().isEmpty() ? 0 : middle.values().intern(name.middle());
            parts[2][value] = name.family().isEmpty() ? 0 : family.values().intern(name.family());
        }
        for (int row = 0; row < full.of().length; row++) {
            int value = full.of()[row];
            given.of()[row] = given.of()[row] == 0 ? parts[0][value] : given.of()[row];
            middle.of()[row] = middle.of()[row] == 0 ? parts[1][value] : middle.of()[row];
            family.of()[row] = family.of()[row] == 0 ? parts[2][value] : family.of()[row];
        }
    }

    /** The same columns with one dictionary for all three, so that a name can be found wherever it stands. */
    Names united() {
        var all = new Dictionary();
        return new Names(moved(given, all), moved(middle, all), moved(family, all));
    }

    static Column moved(Column column, Dictionary all) {
        var values = column.values();
        int[] to = new int[values.size()];
        for (int value = 1; value < to.length; value++) {
            to[value] = all.intern(values.text(), values.start(value), values.length(value));
        }
        for (int row = 0; row < column.of().length; row++) {
            column.of()[row] = to[column.of()[row]];
        }
        return new Column(column.of(), all);
    }
}
