package wholepicture.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of a case whose concerns come back, as it is kept.
 *
 * @param after the number of the review before it; empty for the first
 * @param scrutiny what the senior manager found; empty until they looked
 * @param referred whether it went to the Head of Service
 * @param decision final once it stands; empty until then
 */
public record Scrutiny(long id, String number, UUID person, String caseRef, String agency, String after, String why, String askedBy, Instant askedAt, String scrutiny,
    String scrutinyBy, @Nullable Instant scrutinisedAt, boolean referred, String decision, String decidedBy, @Nullable Instant decidedAt) {

    public boolean isFinal() {
        return decidedAt != null;
    }

    /** Whether nothing more is to be done in it: it was decided, or a senior manager looked and did not refer it. */
    public boolean isOver() {
        return isFinal() || (scrutinisedAt != null && !referred);
    }
}
