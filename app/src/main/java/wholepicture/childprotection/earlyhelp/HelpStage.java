package wholepicture.childprotection.earlyhelp;

import java.util.Set;
import wholepicture.childprotection.Words.Worded;

/** How far an episode of early help has come. The names are kept in the database. */
public enum HelpStage implements Worded {
    OFFER_DUE("waits to be offered"), ASSESSING("needs being assessed"), HELPING("helped under a family plan"), ENDED("ended");

    /** While an episode runs. */
    static final Set<HelpStage> RUNNING = Set.of(OFFER_DUE, ASSESSING, HELPING);
    /** While somebody works with the family. */
    static final Set<HelpStage> WORKING = Set.of(ASSESSING, HELPING);

    private final String inWords;

    HelpStage(String inWords) {
        this.inWords = inWords;
    }

    @Override
    public String inWords() {
        return inWords;
    }
}
