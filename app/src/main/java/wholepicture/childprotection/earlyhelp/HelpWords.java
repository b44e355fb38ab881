package wholepicture.childprotection.earlyhelp;

import wholepicture.childprotection.Words.HelpPrompt;
import wholepicture.childprotection.Words.Worded;

/** The closed lists of early help, with the words that people read. The names are kept in the database. */
public final class HelpWords {

    private HelpWords() {}

    /** What asks whether early help is offered. The first three always ask it. Source: the partnership's annual report. */
    public enum Trigger implements Worded {
        RETURN_FROM_CARE(HelpPrompt.RETURN_FROM_CARE.inWords()), PARENTS_MENTAL_HEALTH(HelpPrompt.PARENTS_MENTAL_HEALTH.inWords()),
        DRUGS_OR_ALCOHOL(HelpPrompt.DRUGS_OR_ALCOHOL.inWords()), ASKED("The family, or somebody who works with them, asks for help"),
        AFTER_CONCERN("A concern ended with early help"), AFTER_PLAN("A child protection plan ended");

        private final String inWords;

        Trigger(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        static Trigger of(HelpPrompt prompt) {
            return valueOf(prompt.name());
        }

        /** Whether a worker may say it; what comes down from child protection comes from there. */
        public boolean isTold() {
            return this != AFTER_CONCERN && this != AFTER_PLAN;
        }
    }

    /** What became of the offer. */
    public enum Offer implements Worded {
        ACCEPTED("Offered, and the family accepts"), DECLINED("Offered, and the family declines"), NOT_NEEDED("Not needed");

        private final String inWords;

        Offer(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** How the help ended. */
    public enum Ending implements Worded {
        NEEDS_MET("The needs are met"), SOCIAL_CARE("Children's social care works with the family now"), WITHDREW("The family no longer wants it"),
        MOVED("The family moved to another area");

        private final String inWords;

        Ending(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }
}
