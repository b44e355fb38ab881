package wholepicture.chronology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Significance;

/**
 * What a worker added to a line later. The line itself stays as it was sent.
 *
 * @param entry the version of the line that holds on the day that was asked for
 * @param significance with {@link Kind#SIGNIFICANCE} only
 * @param whose whose view it is, when it is not the worker's own; otherwise blank
 * @param by who added it: "Hana Visitor, health visitor, City Health Trust"
 */
public record Amendment(long entry, Kind kind, String words, @Nullable Significance significance, String whose, Instant at, String by) {

    /** The names are kept in the database. */
    public enum Kind {
        CORRECTION("Correction", "What the line should have said"),
        DISPUTE("Dispute", "Somebody says it was not so"),
        VERIFICATION("Verification", "A second source confirms it"),
        SIGNIFICANCE("Significance", "How much it matters, and why"),
        ANALYSIS("Analysis", "What it may mean"),
        NOTE("Note", "Anything else worth knowing beside it");

        private final String inWords;
        private final String hint;

        Kind(String inWords, String hint) {
            this.inWords = inWords;
            this.hint = hint;
        }

        public String inWords() {
            return inWords;
        }

        public String hint() {
            return hint;
        }
    }

    /** Whether what a line says is agreed: worked out from what was added to it, the latest word holding. */
    public enum Standing { UNQUESTIONED, DISPUTED, VERIFIED }
}
