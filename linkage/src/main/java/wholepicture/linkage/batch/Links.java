package wholepicture.linkage.batch;

import java.util.Arrays;

/** A growing row of linked records and how strong each link is. */
public final class Links {

    /** How many links there are. */
    public int size() {
        return size;
    }

    int size;
    int[] first = new int[16];
    int[] second = new int[16];
    float[] weight = new float[16];

    /** Adds a link of two records. */
    public void add(int i, int j, float bits) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            weight = Arrays.copyOf(weight, size * 2);
        }
        first[size] = i;
        second[size] = j;
        weight[size++] = bits;
    }
}
