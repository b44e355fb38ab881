package wholepicture.linkage.living;

import java.util.Arrays;

/** The links between records that are strong enough to matter, each kept from both its ends. */
final class Ties {

    private static final int END = -1;

    private int[] first;
    private int[] other = new int[1024];
    private int[] next = new int[1024];
    private float[] weight = new float[1024];
    private int used;
    private int free = END;

    Ties(int rows) {
        first = new int[rows];
        Arrays.fill(first, END);
    }

    void room(int rows) {
        if (rows > first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, rows + (rows >> 2));
            Arrays.fill(first, before, first.length, END);
        }
    }

    /** Hears of links. */
    interface Heard {
        void tie(int other, float weight);
    }

    void each(int row, Heard heard) {
        for (int at = first[row]; at != END; at = next[at]) {
            heard.tie(other[at], weight[at]);
        }
    }

    boolean has(int i, int j) {
        for (int at = first[i]; at != END; at = next[at]) {
            if (other[at] == j) {
                return true;
            }
        }
        return false;
    }

    void tie(int i, int j, float bits) {
        half(i, j, bits);
        half(j, i, bits);
    }

    private void half(int i, int j, float bits) {
        int at = free;
        if (at == END) {
            if (used == other.length) {
                int larger = used + (used >> 1);
                other = Arrays.copyOf(other, larger);
                next = Arrays.copyOf(next, larger);
                weight = Arrays.copyOf(weight, larger);
            }
            at = used++;
        } else {
            free = next[at];
        }
        other[at] = j;
        weight[at] = bits;
        next[at] = first[i];
        first[i] = at;
    }

    void untie(int i, int j) {
        half(i, j);
        half(j, i);
    }

    private void half(int i, int j) {
        int before = END;
        for (int at = first[i]; at != END; before = at, at = next[at]) {
            if (other[at] == j) {
                if (before == END) {
                    first[i] = next[at];
                } else {
                    next[before] = next[at];
                }
                next[at] = free;
                free = at;
                return;
            }
        }
    }

    int[] of(int row) {
        int many = 0;
        for (int at = first[row]; at != END; at = next[at]) {
            many++;
        }
        int[] all = new int[many];
        for (int at = first[row]; at != END; at = next[at]) {
            all[--many] = other[at];
        }
        return all;
    }
}
