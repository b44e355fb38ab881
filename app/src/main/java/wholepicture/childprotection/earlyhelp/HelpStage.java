package wholepicture.childprotection.earlyhelp;

import wholepicture.childprotection.Words.Worded;

/** How far an episode of early help has come. The names are kept in the database. */
public enum HelpStage implements Worded {
    OFFER_DUE("waits to be offered"), ASSESSING("needs being assessed"), HELPING("helped under a family plan"), ENDED("ended");

    private final String inWords;

    HelpStage(String inWords) {
        this.inWords = inWords;
    }

    @Override
    public String inWords() {
        return inWords;
    }
}
