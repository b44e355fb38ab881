package wholepicture.childprotection;

/** The act may not be done now; the message says why and what is the way out. */
public class Unlawful extends RuntimeException {

    public Unlawful(String why) {
        super(why);
    }
}
