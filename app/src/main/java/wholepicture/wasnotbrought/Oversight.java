package wholepicture.wasnotbrought;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's task: does it harm this child not to be brought.
 *
 * @param own whether the agency's own lines make the pattern, or only those of all agencies together
 * @param judgedAt {@code null} while it waits
 */
public record Oversight(long id, UUID person, String name, long agencyId, String agency, boolean own, Instant openedAt, Instant due, @Nullable Instant judgedAt,
    @Nullable Boolean harm, String why, String action, String judgedBy) {

    public boolean isOpen() {
        return judgedAt == null;
    }
}
