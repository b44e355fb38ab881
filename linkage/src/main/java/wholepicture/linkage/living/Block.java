package wholepicture.linkage.living;

import wholepicture.linkage.batch.Register;

/** The records that one rule puts together, and which of them are compared. */
public final class Block {

    private Block() {}

    /** Hears of pairs. */
    public interface Heard {
        void pair(int i, int j);
    }

    /**
     * Tells every pair of a block that is compared, once: all of them, or, if it is over-full, those that agree in one thing more and each
     * record's neighbours.
     *
     * @param from the first row of the block; {@code to} the one after its last
     */
    public static void eachPair(Register register, int from, int to, Heard heard) {
        if (to - from <= Register.FULL) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    heard.pair(i, j);
                }
            }
            return;
        }
        var full = new OverFull(register);
        for (int row = from; row < to; row++) {
            full.add(row, Changed.UNHEARD);
        }
        for (int row = from; row < to; row++) {
            var found = new Found();
            full.each(row, found);
            for (int other : found.distinct(row)) {
                if (other > row) {
                    heard.pair(row, other);
                }
            }
        }
    }
}
