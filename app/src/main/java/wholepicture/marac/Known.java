package wholepicture.marac;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is, or was, known to a MARAC.
 *
 * @param conference which MARAC
 * @param risks what of it may be shared with those who protect children
 * @param ask who answers there
 * @param until {@code null} while the person is known to it
 */
public record Known(UUID id, UUID person, String agency, String conference, LocalDate since, String risks, String ask, String worker, @Nullable LocalDate until, @Nullable String endedWhy) {

    public boolean isNow() {
        return until == null;
    }
}
