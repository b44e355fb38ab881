package wholepicture.childprotection;

import java.util.Map;
import wholepicture.chronology.Contact;

/** Somebody saw the child, and says how it was: in the child's words, and by what was to be seen. */
public interface SawChild {

    String said();

    String looked();

    String behaved();

    /** How the visit went. */
    Contact contact();

    /** What must still be said, by the name of its field: of a visit at which the child was seen, whether the hard questions were asked. */
    default Map<String, String> missing() {
        var words = String.join("\n", said(), looked(), behaved());
        return wasSeen() ? contact().missingOfVisit(words) : contact().missing(words);
    }

    /** False when the visit did not reach the child. */
    default boolean wasSeen() {
        return true;
    }
}
