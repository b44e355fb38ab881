package wholepicture.chronology;

import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntrySent;

/**
 * A line that an agency sent, and where in the delivery it stood.
 *
 * @param line the number of the unit within its delivery, from 1; {@code null} when it came in none
 */
public record Line(EntrySent sent, @Nullable Long line) {

    /** What became of a line that was received. */
    public enum Became {
        /** A line not seen before. */
        TAKEN_IN,
        /** A newer version of a line that was there; the earlier is kept. */
        SUPERSEDED_EARLIER,
        /** Exactly what was there already: nothing changed. */
        UNCHANGED
    }
}
