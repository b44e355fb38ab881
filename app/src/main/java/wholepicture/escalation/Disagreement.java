package wholepicture.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement as it is kept.
 *
 * @param number how people name it: {@code E-2026-0007}
 * @param issue what is disagreed about, and what it means for the child
 * @param wanted what whoever raised it wants done instead
 * @param due until when this step has
 * @param ownerId {@code null} when the agency has nobody of that role here
 * @param counterpart who answers for the other agency
 * @param endedAt {@code null} while it goes on
 */
public record Disagreement(long id, String number, long caseId, String caseRef, String caseAddress, UUID person, long raisedAgency, String raisedAgencyName, long raisedBy,
    String raisedByName, long otherAgency, String otherAgencyName, String issue, String wanted, String policy, Instant raisedAt, Step step, Instant due, @Nullable Long ownerId,
    String owner, @Nullable Long counterpartId, String counterpart, @Nullable Instant endedAt, @Nullable Outcome outcome, String resolution, List<Theme> themes) {

    public boolean isOpen() {
        return endedAt == null;
    }

    public String address() {
        return "/people/%s/disagreements/%s".formatted(person, number);
    }
}
