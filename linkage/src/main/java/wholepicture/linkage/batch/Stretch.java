package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some whole rows of a CSV file, and where their fields begin. Quoted fields may hold separators and line ends (RFC 4180). Its memory is
 * used again for the next rows; for one thread.
 */
final class Stretch {

    byte[] bytes = new byte[0];
    int from;
    int to;
    byte separator;
    /** Which file it is of, and its place among all stretches. */
    int file;
    int number;
    /** Where the wanted fields begin, row after row; -1 where a row is too short. */
    int[] begins = new int[0];
    int rows;
    /** Where the field begins whose quotation mark is not closed. */
    int opened;

    private byte[] own = new byte[0];

    /** Memory of its own for rows, at least so much; what was in it stays. */
    byte[] own(int length) {
        if (own.length < length) {
            own = Arrays.copyOf(own, length);
        }
        bytes = own;
        return own;
    }

    /** Its rows stand from one place to another. */
    void rows(int begin, int end) {
        from = begin;
        to = end;
    }

    /** Rows from one place in a text to another. */
    static Stretch of(byte[] bytes, int from, int to, byte separator) {
        var stretch = new Stretch();
        stretch.bytes = bytes;
        stretch.rows(from, to);
        stretch.separator = separator;
        return stretch;
    }

    /**
     * Finds the fields of the wanted columns.
     *
     * @param place for each column its place among those wanted, or -1
     * @param width how many are wanted
     * @param most how many rows at most
     * @return whether every quotation mark was closed
     */
    boolean find(int[] place, int width, int most) {
        rows = 0;
        int at = from;
        while (at < to && rows < most) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                at++;
                continue;
            }
            int row = rows * width;
            if (row + width > begins.length) {
                begins = Arrays.copyOf(begins, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(1L << 12, begins.length * 2L)));
            }
            Arrays.fill(begins, row, row + width, -1);
            at = row(at, place, row);
            if (at < 0) {
                return false;
            }
            rows++;
        }
        return true;
    }

    /** Where the row after this one begins, or -1 if a quotation mark is not closed. */
    int afterRow(int at) {
        return row(at, new int[0], 0);
    }

    private int row(int begin, int[] place, int row) {
        int at = begin;
        for (int column = 0;; column++) {
            if (column < place.length && place[column] >= 0) {
                begins[row + place[column]] = at;
            }
            if (at < to && (bytes[at] == '"' || bytes[at] == ' ')) {
                at = afterQuotes(at);
                if (at < 0) {
                    return -1;
                }
            }
            while (at < to && bytes[at] != separator && bytes[at] != '\n') {
                at++;
            }
            if (at >= to || bytes[at] == '\n') {
                return at + 1;
            }
            at++;
        }
    }

    private int afterQuotes(int begin) {
        int at = begin;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        if (at >= to || bytes[at] != '"') {
            return begin;
        }
        for (at++; at < to; at++) {
            if (bytes[at] == '"') {
                if (at + 1 < to && bytes[at + 1] == '"') {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        opened = begin;
        return -1;
    }

    /** The length of a short field without quotation marks and outer spaces, else 0. */
    int plain(int at) {
        if (at >= to || bytes[at] == '"' || bytes[at] == ' ') {
            return 0;
        }
        int end = at;
        while (end < to && bytes[end] != separator && bytes[end] != '\n') {
            end++;
        }
        return end > at && end - at < 200 && bytes[end - 1] != ' ' && bytes[end - 1] != '\r' ? end - at : 0;
    }

    /** A field as it stands, without its quotation marks. */
    String field(int at) {
        if (at < 0) {
            return "";
        }
        boolean inQuotes = at < to && bytes[at] == '"';
        int end = inQuotes ? afterQuotes(at) - 1 : at;
        while (!inQuotes && end < to && bytes[end] != separator && bytes[end] != '\n') {
            end++;
        }
        String text = new String(bytes, inQuotes ? at + 1 : at, Math.max(0, end - at - (inQuotes ? 1 : 0)), StandardCharsets.UTF_8);
        return inQuotes ? text.replace("\"\"", "\"") : text.strip();
    }
}
