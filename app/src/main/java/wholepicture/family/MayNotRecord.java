package wholepicture.family;

/** The act is not for this practitioner; the message says whose it is. */
public class MayNotRecord extends RuntimeException {

    MayNotRecord(String whose) {
        super(whose);
    }
}
