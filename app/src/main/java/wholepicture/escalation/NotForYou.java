package wholepicture.escalation;

/** The act is not for this practitioner; the message says whose it is. */
public class NotForYou extends RuntimeException {

    NotForYou(String whose) {
        super(whose);
    }
}
