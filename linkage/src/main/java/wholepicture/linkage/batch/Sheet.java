package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import wholepicture.linkage.batch.Records.Column;

/**
 * Lays the numbers for what a record says side by side. A block's records are compared again and again, and their values lie far apart in
 * memory, a column here and a column there: to fetch them took most of the time.
 */
final class Sheet {

    static final int GIVEN = 0;
    static final int FAMILY = 1;
    static final int MIDDLE = 2;
    static final int BIRTH = 3;
    static final int POSTCODE = 4;
    static final int ADDRESS = 5;
    static final int HOUSE = 6;
    static final int STREET = 7;
    static final int TOWN = 8;
    static final int PHONE = 9;
    static final int SEX = 10;
    static final int LOW_DIGITS = 11;
    static final int HIGH_DIGITS = 12;
    static final int PLAIN = 13;
    private static final int PAGE = 12;

    private final int[][] columns;
    private final List<Column> plain = new ArrayList<>();
    private final Dictionary phones;
    private final Homes homes;
    private List<int[]> more = List.of();
    private int[][] pages = new int[0][];

    /** @param homes the houses and streets of the records' addresses */
    Sheet(Records records, Homes homes) {
        columns = new int[][] {records.given.of(), records.family.of(), records.middle.of(), records.birth, records.postcode.of(), records.address.of(),
            {}, {}, records.town.of(), records.phone.of(), records.sex.of(), {}, {}};
        phones = records.phone.values();
        this.homes = homes;
    }

    /** One column more, to be compared as a whole. */
    void add(Column column) {
        plain.add(column);
    }

    Column plain(int which) {
        return plain.get(which);
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
            made(page, at);
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
            if (columns[c].length > 0) {
                said[at + c] = columns[c][record];
            }
        }
        for (int c = 0; c < plain.size(); c++) {
            said[at + PLAIN + c] = plain.get(c).of()[record];
        }
        made(said, at);
    }

    private void made(int[] said, int at) {
        int address = said[at + ADDRESS];
        said[at + HOUSE] = homes.house[address];
        said[at + STREET] = homes.street[address];
        int phone = said[at + PHONE];
        long digits = phone == 0 || phones.length(phone) != 10 ? 0 : digits(phones.text(), phones.start(phone));
        said[at + LOW_DIGITS] = (int) digits;
        said[at + HIGH_DIGITS] = (int) (digits >>> 32);
    }

    /** Ten digits, four bits each, with a mark above them; 0 where there are letters. */
    private static long digits(byte[] text, int from) {
        long digits = 1;
        for (int at = from; at < from + 10; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return 0;
            }
            digits = digits << 4 | text[at] - '0';
        }
        return digits;
    }
}
