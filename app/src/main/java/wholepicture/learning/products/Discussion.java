package wholepicture.learning.products;

import java.time.LocalDate;

/** A team talked about a product. @param weShall what they said they shall do */
public record Discussion(long product, Setting setting, LocalDate heldOn, String agency, String team, int people, String weShall, String recordedBy) {

    /** Where it was talked about. Source: A-379. */
    public enum Setting {
        TEAM_MEETING("Team meeting"),
        SUPERVISION("Supervision"),
        GROUP_SUPERVISION("Group supervision"),
        TRAINING("Training"),
        FORUM("Forum or network");

        private final String inWords;

        Setting(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }
}
