package wholepicture.picture;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.time.When;

/**
 * A line of a chronology, as far as the person's page needs it.
 *
 * @param person whose line it is: the person of the page, or somebody of the household
 * @param whose their name
 * @param when empty when nobody wrote down when it happened
 */
public record Evidence(long entry, UUID person, String whose, @Nullable When when, String title, String description, String agency, String author,
    String kind, String significance, @Nullable Outcome outcome, String voice, Set<Factor> factors) {}
