package wholepicture.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;
import wholepicture.ui.Tag;

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
 * @param signed whether a second person has signed its record
 */
public record Meeting(long id, String number, UUID uid, MeetingKind kind, long agencyId, String agency, String arrangedBy, Instant startsAt, int minutesLong,
    Mode mode, String place, String chair, String initials, int sequence, String cancelledWhy, @Nullable Instant heldAt, String without,
    @Nullable Instant issuedAt, boolean whole, Signed signed) {

    /** The second signature: none is asked for while the minutes are not out, nor of a meeting that decides nothing. */
    public enum Signed { NOT_ASKED, WAITS, DONE }

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

    /** How far it has come, for lists. */
    public Tag state() {
        return isCancelled() ? new Tag("Called off", Tag.Colour.GREY) : switch (signed) {
            case DONE -> new Tag("Closed and signed", Tag.Colour.GREEN);
            case WAITS -> new Tag("To be signed", Tag.Colour.YELLOW);
            case NOT_ASKED -> isIssued() ? new Tag("Minutes issued", Tag.Colour.GREEN) : isHeld() ? new Tag("Held, minutes to come", Tag.Colour.YELLOW) : new Tag("Arranged", Tag.Colour.BLUE);
        };
    }

    public String address() {
        return "/meetings/" + number;
    }
}
