package wholepicture.meetings;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to a meeting, or kept out of it.
 *
 * @param workerId {@code null} for family members and for whoever does not sign in here
 * @param party whom they speak for; {@code null} for the family
 * @param excludedWhy why they are kept out; empty when they are not
 * @param instead how they are heard all the same
 * @param coming {@code null} while they have not answered
 * @param reportDue {@code null} when no report is asked of them
 * @param came {@code null} while nobody has recorded whether they came
 */
public record Invited(long id, @Nullable Long workerId, String name, String job, @Nullable Long agencyId, String agency, @Nullable Party party, Seat seat, String email,
    String excludedWhy, String instead, @Nullable Boolean coming, String apology, @Nullable Instant reportDue, @Nullable Instant reportAt, @Nullable Came came) {

    public boolean isExcluded() {
        return !excludedWhy.isEmpty();
    }

    /** The same for the journal, which names no member of a family. */
    String withoutFamily() {
        return workerId == null ? seat.inWords() : inWords();
    }

    /** "Grace Adeyemi, health visitor, Community health". */
    public String inWords() {
        return name + (job.isBlank() ? "" : ", " + job) + (agency.isBlank() ? ", " + seat.inWords().toLowerCase(Locale.UK) : ", " + agency);
    }
}
