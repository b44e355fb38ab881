package wholepicture.supervision;

/** Supervision is recorded by those who supervise. */
public final class NotForYou extends RuntimeException {

    NotForYou() {
        super("A manager or safeguarding lead records the supervision of their own agency's workers.");
    }
}
