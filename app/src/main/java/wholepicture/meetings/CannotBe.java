package wholepicture.meetings;

/** It cannot be done now; the message says why and what is the way out. */
public class CannotBe extends RuntimeException {

    CannotBe(String why) {
        super(why);
    }
}
