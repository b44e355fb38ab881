package wholepicture.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * A meeting as it is kept.
 *
 * @param number how people name it: {@code M-2026-0012}
 * @param uid names it in calendars
 * @param agencyId the agency that holds it
 * @param initials all that letters and calendars say of the children
 * @param sequence how often it was changed since it was arranged
 * @param cancelledWhy empty while it stands
 * @param heldAt when it began; {@code null} until somebody has recorded that it was held
 * @param without why it went ahead without somebody who must be there; empty when nobody was missing
 * @param issuedAt when the minutes went out
 * @param whole whether the viewer sees all of it, and not only what an invitation gives
 */
public record Meeting(long id, String number, UUID uid, MeetingKind kind, long agencyId, String agency, String arrangedBy, Instant startsAt, int minutesLong,
    Mode mode, String place, String chair, String initials, int sequence, String cancelledWhy, @Nullable Instant heldAt, String without,
    @Nullable Instant issuedAt, boolean whole) {

    public boolean isCancelled() {
        return !cancelledWhy.isEmpty();
    }

    public boolean isHeld() {
        return heldAt != null;
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    /** The day it is to be held, or was, in London. */
    public LocalDate day() {
        return (heldAt == null ? startsAt : heldAt).atZone(When.UK).toLocalDate();
    }

    public String address() {
        return "/meetings/" + number;
    }
}
