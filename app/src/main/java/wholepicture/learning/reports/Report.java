package wholepicture.learning.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.ReviewKind;

/**
 * An agency's own report (individual management review) for a review. Source.
 *
 * @param kind of the review, all that the agency learns of one that is not published
 * @param received empty while it is waited for
 * @param chronology what the agency did and when, a line each
 */
public record Report(long id, long review, ReviewKind kind, long agency, String agencyName, String scope, LocalDate due, Optional<LocalDate> received, String author,
    Optional<LocalDate> from, Optional<LocalDate> until, Optional<Quality> quality, String judgement, String chronology, List<Finding> findings) {

    /** How good the agency's own work was, as the author judges. */
    public enum Quality {
        STRONG("Strong"),
        MIXED("Mixed"),
        WEAK("Weak");

        private final String inWords;

        Quality(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** What it found. @param why why it is not systemic; empty when it is */
    public record Finding(String words, boolean systemic, String why) {}

    /** What its author writes. @param from the first day of the agency's involvement @param until the last */
    public record Written(String author, LocalDate from, LocalDate until, Quality quality, String judgement, String chronology, List<Finding> findings) {}

    public boolean late(LocalDate today) {
        return received.isEmpty() && due.isBefore(today);
    }
}
