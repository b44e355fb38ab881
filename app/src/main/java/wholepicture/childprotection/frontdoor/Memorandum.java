package wholepicture.childprotection.frontdoor;

import java.time.LocalDate;
import java.util.UUID;
import wholepicture.childprotection.Words.Worded;

/**
 * A memorandum of understanding between agencies, in one version. Source: Children of Family Y.
 *
 * @param entry names it through all its versions
 * @param purpose what it is for, and {@code objectives} what it can reach
 * @param from the first day it is in force
 * @param reviewBy after this day it is shown as not reviewed
 */
public record Memorandum(UUID entry, int version, Subject subject, String title, String signatories, String purpose, String objectives, LocalDate from, LocalDate reviewBy, String saidBy) {

    /** What it is about. Those on medicals are shown where a medical is asked for. */
    public enum Subject implements Worded {
        MEDICALS("Medical examinations of children"), OTHER("Something else");

        private final String inWords;

        Subject(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    public boolean isReviewed(LocalDate today) {
        return !today.isAfter(reviewBy);
    }
}
