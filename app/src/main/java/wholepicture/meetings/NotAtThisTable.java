package wholepicture.meetings;

/** The act is not for this practitioner; the message says whose it is. */
public class NotAtThisTable extends RuntimeException {

    NotAtThisTable(String whose) {
        super(whose);
    }
}
