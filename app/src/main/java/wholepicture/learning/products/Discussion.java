package wholepicture.learning.products;

import java.time.LocalDate;

/**
 * A team talked about a product.
 *
 * @param weShall what they said they shall do
 * @param shared what it means for how they work with other agencies; may be empty. Source: A-356
 */
public record Discussion(long product, Setting setting, LocalDate heldOn, String agency, String team, int people, String weShall, String shared, String recordedBy) {

    /** Where it was talked about. Source. */
    public enum Setting {
        TEAM_MEETING("Team meeting"),
        SUPERVISION("Supervision"),
        MANAGEMENT("Management meeting"),
        GROUP_SUPERVISION("Group supervision"),
        TRAINING("Training"),
        FORUM("Forum or network"),
        BULLETIN("Bulletin or newsletter of the agency");

        private final String inWords;

        Setting(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }
}
