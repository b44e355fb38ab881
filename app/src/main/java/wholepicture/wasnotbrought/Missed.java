package wholepicture.wasnotbrought;

import java.time.LocalDate;
import wholepicture.arrivals.Arrival.Outcome;

/**
 * An appointment to which a child was not brought, as a worker records it. For a child there is no "did not attend".
 *
 * @param outcome was not brought, or cancelled or moved by the family, which may belong to the same pattern
 * @param reasonWords the reason in the family's words
 * @param impact what it means for the child's welfare
 * @param worries other concerns that are known; may be empty
 * @param contacted who was spoken to about it, or how it was tried
 * @param action what is done now
 */
public record Missed(LocalDate day, String what, Outcome outcome, Reason reason, String reasonWords, String impact, String worries, String contacted, String action) {

    public Missed {
        if (outcome != Outcome.WAS_NOT_BROUGHT && outcome != Outcome.CANCELLED_BY_FAMILY && outcome != Outcome.RESCHEDULED) {
            throw new IllegalArgumentException("A child was not brought, or the family cancelled or moved the appointment");
        }
        if (what.isBlank() || impact.isBlank() || contacted.isBlank() || action.isBlank()) {
            throw new IllegalArgumentException("Which appointment, what it means for the child, who was spoken to and what is done are always said");
        }
    }
}
