package wholepicture.escalation;

import java.time.Instant;
import wholepicture.time.When;

/** The policy for resolving disagreements, by the day. */
public final class Policies {

    private Policies() {}

    /** The name of the version in force at a moment. */
    public static String inForce(Instant moment) {
        return Policy.on(moment.atZone(When.UK).toLocalDate()).name();
    }
}
