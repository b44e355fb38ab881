package wholepicture.escalation;

/** It cannot be done, because it is settled or something is wanting; the message says which. */
public class Settled extends RuntimeException {

    Settled(String why) {
        super(why);
    }
}
