package wholepicture.childprotection.entering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

/**
 * A child as a worker knows them who enters them by hand.
 *
 * @param born as exactly as it is known; {@code null} for a child not yet born
 * @param due when the birth is expected, for a child not yet born
 */
public record NewChild(String given, String family, @Nullable When born, @Nullable LocalDate due, Sex sex) {}
