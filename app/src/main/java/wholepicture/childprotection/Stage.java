package wholepicture.childprotection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far a case has come. It is worked out from what has happened, never set. */
public enum Stage {
    REFERRED("waiting for a decision"),
    AWAITING_SIGNATURE("waiting for another manager to sign that nothing more is done"),
    AWAITING_STRATEGY("waiting for a strategy discussion"),
    ASSESSING("being assessed"),
    ENQUIRING("under section 47 enquiries"),
    CONCLUDED("waiting for a manager to authorise the enquiry"),
    AWAITING_CONFERENCE("waiting for its conference"),
    ON_PLAN("on a child protection plan"),
    ENDED("closed");

    /** Every stage of a case that is not closed. */
    public static final Set<Stage> OPEN = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ENDED)));

    private final String inWords;

    Stage(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
