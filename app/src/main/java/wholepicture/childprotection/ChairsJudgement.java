package wholepicture.childprotection;

import java.util.Set;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words.Worded;

/**
 * What the chair of a review judges beside the decision.
 *
 * @param challenge what the chair challenged, and the contingency or other strategy that follows; needed where progress is not enough
 * @param deciding which agencies decided
 * @param child how the child took part
 * @param evidence what shows the change, over what period, from whom besides the parents; needed when a plan ends
 * @param minimised for a baby: what would show that risk is being made small
 * @param assessment that the core group's completed assessment was received, or why not; needed at the first review
 */
public record ChairsJudgement(Progress progress, String challenge, Set<Sector> deciding, Participation child, String evidence, String minimised, String assessment) {

    public ChairsJudgement {
        deciding = Set.copyOf(deciding);
    }

    /** How far the plan has come. */
    public enum Progress implements Worded {
        ENOUGH("Enough"), SOME("Some, in time"), NOT_ENOUGH("Not enough");

        private final String inWords;

        Progress(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** How a child took part. Codes of the children looked after return, PN0 to PN7, which reviews of plans use too (B5). */
    public enum Participation implements Worded {
        PN0("Under four years old"), PN1("Was there and spoke"), PN2("Was there; an advocate spoke"), PN3("Was there and showed it without words"), PN4("Was there and took no part"),
        PN5("Was not there; an advocate spoke"), PN6("Was not there; views came in another way"), PN7("Was not there, and no views came");

        private final String inWords;

        Participation(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Why it is not whole; empty when it is. */
    String missing(boolean ends, boolean first, boolean baby) {
        if (deciding.isEmpty()) {
            return "Name the agencies that decided.";
        }
        if (progress == Progress.NOT_ENOUGH && challenge.isBlank()) {
            return "Progress is not enough: say what the chair challenged, and which contingency or other strategy follows, with its actions.";
        }
        if (ends && evidence.isBlank()) {
            return "Before a plan ends: what is the evidence, over what period, and from whom besides the parents?";
        }
        if (baby && minimised.isBlank()) {
            return "This is a baby: say what would show that risk is being made small.";
        }
        return first && assessment.isBlank() ? "Say whether the core group's completed assessment was received, or why not." : "";
    }
}
