package wholepicture.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Agency;

/**
 * What was shared, or decided not to be shared.
 *
 * @param given false for a decision not to share
 * @param what the information, in short
 * @param agency with which agency; {@code null} when it is none of this partnership
 * @param whom who it was shared with
 * @param basis the lawful basis; for a decision not to share, the one that was looked at
 * @param consentWhy why they were not asked, or why it is shared although they refused
 * @param proportionate why this much and no more
 */
public record Given(Instant at, boolean given, String what, @Nullable Agency agency, String whom, String purpose, LawfulBasis basis, Consent consent, String consentWhy, String proportionate) {

    /** @throws IllegalArgumentException when something of what makes sharing lawful was not said */
    public Given {
        if (what.isBlank() || whom.isBlank() || purpose.isBlank() || proportionate.isBlank()) {
            throw new IllegalArgumentException("Sharing says what, with whom, for what purpose, and why it is proportionate");
        }
        if (basis == LawfulBasis.CONSENT && consent != Consent.GIVEN) {
            throw new IllegalArgumentException("Consent is no basis where it was not given");
        }
        if (consent != Consent.GIVEN && consentWhy.isBlank()) {
            throw new IllegalArgumentException("Say why nobody agreed");
        }
    }
}
