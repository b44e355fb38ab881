package wholepicture.arrivals;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An arrival, and how it came to us.
 *
 * @param at when we were told: the moment the file was received, or the row of it was mended
 * @param delivery the number of the delivery it came in, {@code null} when it came in none
 * @param line the number of the row or resource within the delivery, from 1; {@code null} without a delivery
 */
public record Received(Arrival arrival, OffsetDateTime at, @Nullable Long delivery, @Nullable Long line) {

    /** What came without a file. */
    public static Received at(OffsetDateTime at, Arrival arrival) {
        return new Received(arrival, at, null, null);
    }
}
