package wholepicture.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * That somebody lives or lived somewhere, as one agency says.
 *
 * @param place the same for the same address however it is written, and for the same property
 * @param use home, temporary, refuge, placement …
 */
record Home(UUID person, String address, String place, String use, @Nullable When since, @Nullable When until, String by, Instant at) {

    boolean isOn(LocalDate day) {
        return (since == null || !since.from().isAfter(day)) && (until == null || !until.to().isBefore(day));
    }

    /** Whether the two were there at one time, as far as anybody knows. */
    boolean overlaps(Home other) {
        return place.equals(other.place) && !endsBefore(this, other) && !endsBefore(other, this);
    }

    private static boolean endsBefore(Home one, Home other) {
        return one.until != null && other.since != null && one.until.to().isBefore(other.since.from());
    }
}
