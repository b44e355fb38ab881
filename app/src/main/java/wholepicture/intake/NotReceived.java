package wholepicture.intake;

/** A file that did not arrive whole: nothing of it was kept. The message says why and the way out. */
public class NotReceived extends RuntimeException {

    /** Why it did not. */
    public enum Why { EMPTY, TOO_LARGE, DISK_FULL, BROKEN_OFF }

    private final Why why;

    public NotReceived(Why why, String whatIsWrongAndTheWayOut) {
        super(whatIsWrongAndTheWayOut);
        this.why = why;
    }

    NotReceived(Why why, String whatIsWrongAndTheWayOut, Throwable cause) {
        super(whatIsWrongAndTheWayOut, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
