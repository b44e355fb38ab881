package wholepicture.childprotection;

/** The act is not for this practitioner; the message says whose it is. */
public class MayNotAct extends RuntimeException {

    public MayNotAct(String whose) {
        super(whose);
    }
}
