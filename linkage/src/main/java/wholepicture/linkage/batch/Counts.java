package wholepicture.linkage.batch;

import java.util.Arrays;

/** How often each pattern was seen, apart for pairs of which it is known that they are two people. */
final class Counts {

    private int[] keys = new int[1 << 12];
    private long[] open = new long[1 << 12];
    private long[] known = new long[1 << 12];
    private int size;

    Counts() {
        Arrays.fill(keys, -1);
    }

    private int slot(int pattern) {
        int mask = keys.length - 1;
        int slot = pattern * 0x9E3779B9 >>> 7 & mask;
        while (keys[slot] != pattern && keys[slot] != -1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    void add(int pattern, long more, long moreKnown) {
        int slot = slot(pattern);
        if (keys[slot] == -1) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(pattern);
            }
            keys[slot] = pattern;
            size++;
        }
        open[slot] += more;
        known[slot] += moreKnown;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldOpen = open;
        long[] oldKnown = known;
        keys = new int[oldKeys.length * 2];
        open = new long[keys.length];
        known = new long[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                open[slot] = oldOpen[i];
                known[slot] = oldKnown[i];
            }
        }
    }

    void addAll(Counts more) {
        for (int i = 0; i < more.keys.length; i++) {
            if (more.keys[i] != -1) {
                add(more.keys[i], more.open[i], more.known[i]);
            }
        }
    }

    /** All patterns seen, ascending. */
    int[] patterns() {
        return Arrays.stream(keys).filter(key -> key != -1).sorted().toArray();
    }

    long open(int pattern) {
        return open[slot(pattern)];
    }

    long known(int pattern) {
        return known[slot(pattern)];
    }
}
