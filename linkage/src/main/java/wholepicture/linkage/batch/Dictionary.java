package wholepicture.linkage.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The different values of a column, each kept once and known by a number from 1; 0 is the empty value. */
final class Dictionary {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long UPPER = 0xffffffff00000000L;

    private byte[] text = new byte[1 << 12];
    private int[] start = new int[1 << 8];
    /** For each value the upper half of its hash and, below, its number: most others are told apart without their letters. */
    private long[] table = new long[1 << 9];
    private int size = 1;

    /** One more than the greatest number given. */
    int size() {
        return size;
    }

    byte[] text() {
        return text;
    }

    int start(int value) {
        return start[value];
    }

    int length(int value) {
        return start[value + 1] - start[value];
    }

    String word(int value) {
        return value == 0 ? "" : new String(text, start[value], length(value), StandardCharsets.UTF_8);
    }

    /** A number that depends on the letters only, never on the order in which values arrived; 0 for the empty value. */
    long fingerprint(int value) {
        return value == 0 ? 0 : hash(text, start[value], length(value));
    }

    long[] fingerprints() {
        long[] all = new long[size];
        for (int value = 1; value < size; value++) {
            all[value] = fingerprint(value);
        }
        return all;
    }

    int intern(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return intern(bytes, 0, bytes.length);
    }

    int intern(byte[] from, int at, int length) {
        return length == 0 ? 0 : intern(from, at, length, hash(from, at, length));
    }

    private int intern(byte[] from, int at, int length, long hash) {
        if (length == 0) {
            return 0;
        }
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        for (; table[slot] != 0; slot = slot + 1 & mask) {
            if (((table[slot] ^ hash) & UPPER) == 0 && same((int) table[slot], from, at, length)) {
                return (int) table[slot];
            }
        }
        return add(from, at, length, hash, slot);
    }

    /** How many values are asked for together. */
    static final int TOGETHER = 64;
    private final long[] entries = new long[TOGETHER];
    private final int[] starts = new int[TOGETHER];

    /**
     * The numbers of several values, which stand one after the other. Asked for together, because most time passes in waiting for memory
     * that lies far apart: so they wait together.
     *
     * @param ends where each ends; {@code hashes} of each, as {@link #hash} gives them
     * @param into takes the numbers, from a place
     */
    void intern(byte[] from, int[] ends, long[] hashes, int many, int[] into, int at) {
        int mask = table.length - 1;
        for (int i = 0; i < many; i++) {
            entries[i] = table[(int) hashes[i] & mask];
        }
        for (int i = 0; i < many; i++) {
            starts[i] = start[(int) entries[i]];
        }
        int touched = 0;
        for (int i = 0; i < many; i++) {
            touched += text[starts[i]];
        }
        starts[0] = touched;
        for (int i = 0, begin = 0; i < many; begin = ends[i++]) {
            into[at + i] = intern(from, begin, ends[i] - begin, hashes[i]);
        }
    }

    private boolean same(int known, byte[] from, int at, int length) {
        return length(known) == length && Arrays.equals(text, start[known], start[known] + length, from, at, at + length);
    }

    private int add(byte[] from, int at, int length, long hash, int slot) {
        if (size + 2 >= start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        if (length > text.length - start[size]) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(text.length * 2L, (long) start[size] + length)));
        }
        System.arraycopy(from, at, text, start[size], length);
        start[size + 1] = start[size] + length;
        table[slot] = hash & UPPER | size++;
        if (size * 2 > table.length) {
            place(table.length * 2);
        }
        return size - 1;
    }

    /** More values may come again. */
    void open() {
        if (table.length == 1) {
            place(Integer.highestOneBit(Math.max(256, size * 2)) * 2);
        }
    }

    private void place(int room) {
        long[] larger = new long[room];
        int mask = larger.length - 1;
        for (int value = 1; value < size; value++) {
            long hash = hash(text, start[value], length(value));
            int slot = (int) hash & mask;
            while (larger[slot] != 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = hash & UPPER | value;
        }
        table = larger;
    }

    /** The number of a value, or 0 when it is not here. */
    int find(byte[] from, int at, int length) {
        long hash = hash(from, at, length);
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; table[slot] != 0; slot = slot + 1 & mask) {
            if (((table[slot] ^ hash) & UPPER) == 0 && same((int) table[slot], from, at, length)) {
                return (int) table[slot];
            }
        }
        return 0;
    }

    /** No more values will come: lets go of what only finding needs. */
    void close() {
        table = new long[1];
    }

    static long hash(byte[] from, int at, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int end = at + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) EIGHT.get(from, at)) * 0xff51afd7ed558ccdL;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | from[at] & 255;
        }
        hash = (hash ^ rest) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 32;
    }
}
