package wholepicture.learning.checks;

/** Something that may not be done with a check as it stands; the message says why. */
public class NotNow extends RuntimeException {

    public NotNow(String why) {
        super(why);
    }
}
