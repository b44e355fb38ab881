package wholepicture.learning;

import java.util.List;
import java.util.Optional;

/**
 * What was proposed from a document, and what a person decided of it.
 *
 * @param words the passage, word for word
 * @param before the words of the document before it, and after those behind it
 * @param themes each with the words that made us think of it, as "Neglect (neglected)"
 */
public record Passage(long id, int position, String kind, String number, String words, String before, String after, String section, int page, Optional<Integer> parent,
    List<String> gaps, List<String> themes, Optional<Decision> decision, String mended, String reason) {

    /** What a person made of a proposal. */
    public enum Decision {
        ACCEPTED("Accepted"),
        MENDED("Accepted with other words"),
        REJECTED("Rejected");

        private final String inWords;

        Decision(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }
}
