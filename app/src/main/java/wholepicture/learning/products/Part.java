package wholepicture.learning.products;

import java.util.Optional;

/**
 * A box, a section, a slide, or an item of the newsletter.
 *
 * @param text paragraphs with an empty line between them; a line that begins with "- " is one of a list
 * @param product the product that an item of the newsletter tells of
 */
public record Part(String title, String text, Concerns concerns, Optional<Long> product) {

    /** Whom an item of the newsletter is about. */
    public enum Concerns {
        BOTH("Children and adults"),
        CHILDREN("Children"),
        ADULTS("Adults");

        private final String inWords;

        Concerns(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public static Part of(String title, String text) {
        return new Part(title, text, Concerns.BOTH, Optional.empty());
    }
}
