package wholepicture.linkage.batch;

import java.util.Arrays;

/** A growing row of pairs and their patterns. */
final class Pairs {

    int size;
    int[] first = new int[1 << 12];
    int[] second = new int[1 << 12];
    int[] pattern = new int[1 << 12];

    void add(int i, int j, int levels) {
        if (size == first.length) {
            int larger = size + (size >> 1) + (1 << 16);
            first = Arrays.copyOf(first, larger);
            second = Arrays.copyOf(second, larger);
            pattern = Arrays.copyOf(pattern, larger);
        }
        first[size] = i;
        second[size] = j;
        pattern[size++] = levels;
    }
}
