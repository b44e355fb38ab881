package wholepicture.linkage.living;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A growing row of records. */
final class Found implements IntConsumer {

    private int[] rows = new int[64];
    private int size;

    @Override
    public void accept(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    /** Each record once, ascending, but for one. */
    int[] distinct(int but) {
        Arrays.sort(rows, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (rows[at] != but && (kept == 0 || rows[at] != rows[kept - 1])) {
                rows[kept++] = rows[at];
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
