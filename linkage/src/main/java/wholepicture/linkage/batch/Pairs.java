package wholepicture.linkage.batch;

import java.util.Arrays;

/** Some of the pairs that were compared: their records and their patterns, in the place of which their weights are kept once they are known. */
final class Pairs {

    /** The most pairs that one row holds; further ones go to another row, because a long one would be held twice whenever it grows. */
    private static final int MOST = 1 << 16;

    int size;
    int[] first = new int[1 << 10];
    int[] second = new int[1 << 10];
    private int[] said = new int[1 << 10];

    boolean full() {
        return size == MOST;
    }

    void add(int i, int j, int pattern) {
        if (size == first.length) {
            int larger = Math.min(MOST, size * 4);
            first = Arrays.copyOf(first, larger);
            second = Arrays.copyOf(second, larger);
            said = Arrays.copyOf(said, larger);
        }
        first[size] = i;
        second[size] = j;
        said[size++] = pattern;
    }

    /** The pattern of a pair that is not weighed yet. */
    int pattern(int p) {
        return said[p];
    }

    void weigh(int p, float weight) {
        said[p] = Float.floatToRawIntBits(weight);
    }

    /** The weight of a pair in bits. */
    float weight(int p) {
        return Float.intBitsToFloat(said[p]);
    }
}
