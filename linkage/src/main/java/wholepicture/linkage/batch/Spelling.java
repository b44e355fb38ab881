package wholepicture.linkage.batch;

import java.util.Arrays;

/**
 * How alike two values of one dictionary are spelt, by Jaro and Winkler, sixty-four letters at once. Most pairs are told apart by
 * their lengths and letters alone. Keeps a table; for one thread.
 */
final class Spelling {

    private static final long LOW = 0x5555555555555555L;

    private final long[] where = new long[256];
    private int[] two = new int[0];

    /** Room to lay the values of two records side by side. */
    int[] two(int width) {
        if (two.length < width) {
            two = new int[width];
        }
        return two;
    }

    /** For each value how often it has each letter, two bits a letter, "three or more" the most. */
    static long[] letters(Dictionary values) {
        return letters(values, new long[0]);
    }

    /** @param known of the values that were there before; a value that is there has letters */
    static long[] letters(Dictionary values, long[] known) {
        long[] all = known.length >= values.size() ? known : Arrays.copyOf(known, known.length == 0 ? values.size() : values.size() + (values.size() >> 2));
        byte[] text = values.text();
        for (int value = values.size() - 1; value > 0 && all[value] == 0; value--) {
            long letters = 0;
            int end = values.start(value) + values.length(value);
            for (int at = values.start(value); at < end; at++) {
                int letter = text[at] - 'a';
                letter = letter >= 0 && letter < 26 ? letter : 26 + (text[at] & 3);
                if ((letters >>> 2 * letter & 3) < 3) {
                    letters += 1L << 2 * letter;
                }
            }
            all[value] = letters;
        }
        return all;
    }

    /** The same row with room for more. */
    static int[] room(int[] row, int size) {
        return row.length >= size ? row : Arrays.copyOf(row, size + (size >> 2));
    }

    /** The likeness, 0 to 1, or 0 when it is certainly below a floor. The same whichever comes first. */
    double alike(Dictionary values, long[] letters, int one, int other, double floor) {
        byte[] text = values.text();
        int a = values.start(one);
        int b = values.start(other);
        int m = values.length(one);
        int n = values.length(other);
        int most = Math.min(m, n);
        long x = letters[one];
        long y = letters[other];
        if ((x & x >>> 1 & y & y >>> 1 & LOW) == 0) {
            most = Math.min(most, common(x, y));
        }
        int begin = 0;
        int longest = Math.min(4, Math.min(m, n));
        while (begin < longest && text[a + begin] == text[b + begin]) {
            begin++;
        }
        if (most == 0 || winkler(((double) most / m + (double) most / n + 1) / 3, begin) < floor) {
            return 0;
        }
        boolean ordered = m < n || m == n && Arrays.compareUnsigned(text, a, a + m, text, b, b + n) <= 0;
        double jaro = ordered ? jaro(text, a, Math.min(64, m), b, Math.min(64, n)) : jaro(text, b, Math.min(64, n), a, Math.min(64, m));
        return winkler(jaro, begin);
    }

    private static double winkler(double jaro, int begin) {
        return jaro > 0.7 ? jaro + 0.1 * begin * (1 - jaro) : jaro;
    }

    private static int common(long x, long y) {
        long xl = x & LOW;
        long xh = x >>> 1 & LOW;
        long yl = y & LOW;
        long yh = y >>> 1 & LOW;
        long low = xl & yl & ~(xh ^ yh) | xl & ~xh & yh | yl & ~yh & xh;
        return 2 * Long.bitCount(xh & yh) + Long.bitCount(low & LOW);
    }

    private double jaro(byte[] text, int a, int m, int b, int n) {
        int reach = Math.max(0, Math.max(m, n) / 2 - 1);
        for (int i = 0; i < m; i++) {
            where[text[a + i] & 255] |= 1L << i;
        }
        long matchedA = 0;
        long matchedB = 0;
        long window = reach >= 63 ? -1L : (1L << reach + 1) - 1;
        for (int j = 0; j < n; j++) {
            long found = where[text[b + j] & 255] & window & ~matchedA;
            long first = found & -found;
            matchedA |= first;
            if (first != 0) {
                matchedB |= 1L << j;
            }
            window = j < reach ? window << 1 | 1 : window << 1;
        }
        int moved = 0;
        for (long p = matchedA, q = matchedB; q != 0; q &= q - 1, p &= p - 1) {
            if ((where[text[b + Long.numberOfTrailingZeros(q)] & 255] & p & -p) == 0) {
                moved++;
            }
        }
        for (int i = 0; i < m; i++) {
            where[text[a + i] & 255] = 0;
        }
        double matches = Long.bitCount(matchedA);
        return matches == 0 ? 0 : (matches / m + matches / n + (matches - moved / 2.0) / matches) / 3;
    }

    /** Whether one letter more, less or other makes them the same. */
    static boolean oneSlip(Dictionary values, int one, int other) {
        byte[] text = values.text();
        int a = values.start(one);
        int b = values.start(other);
        int x = values.length(one);
        int y = values.length(other);
        if (Math.abs(x - y) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(x, y) && text[a + same] == text[b + same]) {
            same++;
        }
        if (x == y && same + 1 < x && text[a + same] == text[b + same + 1] && text[a + same + 1] == text[b + same]
            && Arrays.equals(text, a + same + 2, a + x, text, b + same + 2, b + y)) {
            return true;
        }
        while (x > same && y > same && text[a + x - 1] == text[b + y - 1]) {
            x--;
            y--;
        }
        return Math.max(x - same, y - same) <= 1;
    }

    /** Whether one holds the other as a word or a part of at least four letters. */
    static boolean contains(Dictionary values, int one, int other) {
        if (values.length(other) > values.length(one)) {
            return contains(values, other, one);
        }
        byte[] text = values.text();
        int wanted = values.length(other);
        if (wanted < 3) {
            return false;
        }
        int b = values.start(other);
        int last = values.start(one) + values.length(one) - wanted;
        for (int at = values.start(one); at <= last; at++) {
            if (text[at] == text[b] && Arrays.equals(text, at, at + wanted, text, b, b + wanted)) {
                return true;
            }
        }
        return false;
    }
}
