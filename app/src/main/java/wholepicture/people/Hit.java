package wholepicture.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.access.Sight;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

/**
 * A person as the index shows them to whoever may find them at all.
 *
 * @param name blank when nobody gave one
 * @param due when a child not yet born is expected
 * @param sight how much more of the person the viewer may see
 */
public record Hit(UUID person, String name, @Nullable When born, @Nullable LocalDate due, @Nullable LocalDate died, Sex sex, Sight sight) {}
