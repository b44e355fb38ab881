package wholepicture.linkage.living;

import java.util.Arrays;
import java.util.function.IntConsumer;
import wholepicture.linkage.batch.Register;

/** Records in the order of what they say, so that those stand beside each other that say the same. */
final class Sorted {

    private final Register register;
    private int[] rows = new int[8];
    private int size;

    Sorted(Register register) {
        this.register = register;
    }

    int size() {
        return size;
    }

    int at(int place) {
        return rows[place];
    }

    /** Where a record stands, or would stand. */
    int place(int row) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rows[middle] != row && register.compare(rows[middle], row) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    boolean near(int i, int j) {
        return Math.abs(place(i) - place(j)) <= Register.NEAR;
    }

    int add(int row) {
        int place = place(row);
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        System.arraycopy(rows, place, rows, place + 1, size - place);
        rows[place] = row;
        size++;
        return place;
    }

    int remove(int row) {
        int place = place(row);
        if (place >= size || rows[place] != row) {
            throw new IllegalStateException("Record in row " + row + " is not where it was put.");
        }
        System.arraycopy(rows, place + 1, rows, place, size - place - 1);
        size--;
        return place;
    }

    void each(IntConsumer consumer) {
        for (int at = 0; at < size; at++) {
            consumer.accept(rows[at]);
        }
    }

    void eachPair(Changed changed) {
        for (int x = 0; x < size; x++) {
            for (int y = x + 1; y < size; y++) {
                changed.pair(rows[x], rows[y]);
            }
        }
    }

    /** Those within reach of a record that is here or would be. */
    void eachNear(int row, IntConsumer consumer) {
        int place = place(row);
        boolean here = place < size && rows[place] == row;
        for (int at = Math.max(0, place - Register.NEAR); at < Math.min(size, place + Register.NEAR + (here ? 1 : 0)); at++) {
            if (rows[at] != row) {
                consumer.accept(rows[at]);
            }
        }
    }

    /** The pairs that came within reach or out of it when a record came to a place or left it. */
    void moved(int place, Changed changed) {
        for (int x = Math.max(0, place - Register.NEAR - 1); x < Math.min(size, place + 1); x++) {
            for (int y = Math.max(place, x + 1); y <= Math.min(size - 1, x + Register.NEAR + 1); y++) {
                changed.pair(rows[x], rows[y]);
            }
        }
    }
}
