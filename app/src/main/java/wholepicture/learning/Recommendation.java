package wholepicture.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a review asks for. Its id is never used again for anything else: responses, checks and measures point at it.
 *
 * @param reviewTitle how the review is spoken of; that it is not published yet, to whoever may not know more of it
 * @param kind as the document has it: recommendation, improvement or priority-action
 * @param number as the document numbers it, empty when it does not
 * @param words as accepted
 * @param section the headings above it in the document, empty when there are none
 * @param themes ids of themes of the published vocabulary
 * @param owner the number of the worker who is told when it is late or comes back
 */
public record Recommendation(UUID id, long review, String reviewTitle, String kind, String number, String words, String section, Optional<UUID> parent,
    List<String> themes, Optional<Long> owner, String ownerName, Status status) {

    /** How far it has come. */
    public enum Status {
        OPEN("Open"),
        COMPLETE("Complete"),
        EMBEDDED("Embedded"),
        REOPENED("Open again"),
        WITHDRAWN("Withdrawn");

        private final String inWords;

        Status(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }

        /** Whether somebody still has to do something. */
        public boolean isOpen() {
            return this == OPEN || this == REOPENED;
        }
    }

    /** "Recommendation 8.2", "Improvement". */
    public String name() {
        String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
        return number.isEmpty() ? name : name + " " + number;
    }

    public String href() {
        return "/recommendations/" + id;
    }
}
