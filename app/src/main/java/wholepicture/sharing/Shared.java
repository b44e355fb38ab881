package wholepicture.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sharing as it is kept.
 *
 * @param number how people name it: {@code S-2026-0007}
 * @param by who shared it, with their agency
 * @param recipientId the worker it was handed over to; {@code null} when nothing was
 * @param understood the main point as the recipient said it back; empty while nobody has
 * @param openedAt when that worker first opened it; {@code null} until then
 */
public record Shared(long id, String number, UUID person, Instant at, Instant recordedAt, boolean given, String what, String withAgency, String whom, @Nullable Long recipientId, String purpose,
    LawfulBasis basis, Consent consent, String consentWhy, String proportionate, String by, @Nullable Instant openedAt, String understood,
    String understoodBy, @Nullable Instant understoodAt) {

    /** It was said back, so that whoever shared it knows that it was understood as it was meant. */
    public boolean isUnderstood() {
        return understoodAt != null;
    }

    public boolean isHandedOver() {
        return recipientId != null;
    }
}
