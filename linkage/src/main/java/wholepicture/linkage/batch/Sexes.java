package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Records.Column;

/** How the two sexes are written: one letter or a word, in the habit of a country. Only "m" and "f" are kept; anything else says nothing. */
enum Sexes {
    /** M and F; also W, V and K for women, G and B for girls and boys, 1 and 2. */
    NONE,
    /** H for men and M for women, as in Spain. */
    HOMBRE_MUJER,
    /** H for men and F for women, as in France. */
    HOMME_FEMME;

    /** Writes m or f to the beginning of what was read, and gives the length: 1, or 0 when it says neither. */
    private static int read(byte[] bytes, int length, Sexes habit) {
        bytes[0] = switch (bytes[0]) {
            case 'm' -> habit == HOMBRE_MUJER ? (byte) 'f' : (byte) 'm';
            case 'h' -> habit == NONE ? 0 : (byte) 'm';
            case 'b' -> (byte) 'm';
            case '1' -> length == 1 ? (byte) 'm' : 0;
            case '2' -> length == 1 ? (byte) 'f' : 0;
            case 'f', 'w', 'g', 'v', 'k' -> (byte) 'f';
            default -> 0;
        };
        return bytes[0] == 0 ? 0 : 1;
    }

    /** The habit that the letters of some rows show. */
    static Sexes habit(Column column, IntStream rows) {
        var letters = new boolean[256];
        var values = column.values();
        rows.map(row -> row < column.of().length ? column.of()[row] : 0).filter(value -> value != 0).forEach(value -> letters[values.text()[values.start(value)] & 255] = true);
        return letters['h'] && !letters['f'] ? HOMBRE_MUJER : letters['h'] ? HOMME_FEMME : NONE;
    }

    /** The same column saying m, f or nothing. */
    static Column read(Column column, Sexes habit) {
        var values = column.values();
        var kept = new Dictionary();
        int[] to = new int[values.size()];
        for (int value = 1; value < to.length; value++) {
            byte[] word = Arrays.copyOfRange(values.text(), values.start(value), values.start(value) + values.length(value));
            to[value] = kept.intern(word, 0, read(word, word.length, habit));
        }
        Arrays.setAll(column.of(), row -> to[column.of()[row]]);
        return new Column(column.of(), kept);
    }
}
