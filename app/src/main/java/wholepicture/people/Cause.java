package wholepicture.people;

import org.jspecify.annotations.Nullable;

/**
 * Why records are being looked at again: who or what moves those that move.
 *
 * @param by {@code comparison} or {@code worker}; kept in the database
 * @param worker the worker who decided, {@code null} for a comparison
 * @param reason never blank; for a comparison it says nothing of any record, since not everybody may see the other
 */
record Cause(String by, @Nullable Long worker, String reason) {

    static final Cause COMPARISON = new Cause("comparison", null, "Compared with the records that were here");
    static final Cause COMPARED_AGAIN = new Cause("comparison", null, "Compared again with all records that were here");
    static final Cause NO_LONGER_FITS = new Cause("comparison", null, "It no longer fitted the records it was with");

    static Cause decided(long worker, String reason) {
        return new Cause("worker", worker, reason);
    }
}
