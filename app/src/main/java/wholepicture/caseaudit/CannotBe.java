package wholepicture.caseaudit;

/** An audit that cannot be opened as it was asked for; the message says why. */
public final class CannotBe extends RuntimeException {

    CannotBe(String why) {
        super(why);
    }
}
