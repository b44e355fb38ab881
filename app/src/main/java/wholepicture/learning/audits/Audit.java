package wholepicture.learning.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A follow-up audit that an agency held because of a recommendation. Source.
 *
 * @param on the day it was held
 * @param records how many records were looked at
 * @param assessments how good the assessments were; empty where they were not looked at, as {@code plans} and {@code voice}
 * @param voice how well the voice of the child or the adult is recorded
 * @param seen what the auditor saw, in words
 */
public record Audit(long id, UUID recommendation, long agency, String agencyName, LocalDate on, String auditor, int records, List<Standard> standards, Optional<Grade> assessments,
    Optional<Grade> plans, Optional<Grade> voice, String seen, String by) {

    /** In how many of how many records a standard was met. */
    public record Standard(String words, int met, int of) {

        /** "Fathers are named: 9 of 12 (75%)". */
        public String inWords() {
            return "%s: %d of %d (%d%%)".formatted(words, met, of, Math.round(100.0 * met / of));
        }
    }

    /** How good records are, in the words of the inspectorate of children's services. */
    public enum Grade {
        OUTSTANDING("Outstanding"),
        GOOD("Good"),
        REQUIRES_IMPROVEMENT("Requires improvement"),
        INADEQUATE("Inadequate");

        private final String inWords;

        Grade(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** What an auditor writes. */
    public record Written(LocalDate on, String auditor, int records, List<Standard> standards, Optional<Grade> assessments, Optional<Grade> plans, Optional<Grade> voice, String seen) {}
}
