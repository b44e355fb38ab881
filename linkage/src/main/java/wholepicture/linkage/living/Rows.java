package wholepicture.linkage.living;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Which record is in which row. Ids are kept as bytes, because millions of texts would take more room than all else. */
final class Rows {

    private int[] table = new int[1 << 12];
    private byte[][] ids = new byte[1024][];
    private final BitSet free = new BitSet();
    private int end;
    private int size;

    int size() {
        return size;
    }

    /** One more than the greatest row ever used. */
    int end() {
        return end;
    }

    /** The row of a record, or -1. */
    int find(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        return table[slot] == 0 ? -1 : table[slot] - 1;
    }

    boolean holds(int row) {
        return ids[row].length > 0;
    }

    String id(int row) {
        return new String(ids[row], StandardCharsets.UTF_8);
    }

    /** Which of two records' ids comes first: the shorter, then by letters. */
    int compare(int i, int j) {
        int byLength = Integer.compare(ids[i].length, ids[j].length);
        return byLength != 0 ? byLength : Arrays.compareUnsigned(ids[i], ids[j]);
    }

    /** The row that the next new record will have. */
    int next() {
        int row = free.nextSetBit(0);
        return row < 0 ? end : row;
    }

    int add(String id) {
        int row = next();
        if (row == end) {
            if (end == ids.length) {
                ids = Arrays.copyOf(ids, end + (end >> 1));
            }
            end++;
        } else {
            free.clear(row);
        }
        ids[row] = id.getBytes(StandardCharsets.UTF_8);
        size++;
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int each = 0; each < end; each++) {
                if (each != row && !free.get(each)) {
                    table[slot(ids[each])] = each + 1;
                }
            }
        }
        table[slot(ids[row])] = row + 1;
        return row;
    }

    void remove(int row) {
        int at = slot(ids[row]);
        table[at] = 0;
        for (int after = at + 1 & table.length - 1; table[after] != 0; after = after + 1 & table.length - 1) {
            int moved = table[after];
            table[after] = 0;
            table[slot(ids[moved - 1])] = moved;
        }
        ids[row] = new byte[0];
        free.set(row);
        size--;
    }

    private int slot(byte[] id) {
        int hash = Arrays.hashCode(id) * 0x9E3779B9;
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != 0 && !Arrays.equals(ids[table[slot] - 1], id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
