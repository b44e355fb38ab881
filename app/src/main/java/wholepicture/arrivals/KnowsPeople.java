package wholepicture.arrivals;

import java.util.Optional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.time.When;

/**
 * Tells what is already known of an agency's people, for what the agency's next file leaves out: whether a
 * missed appointment is a child's, whom an NHS number without a patient means. The room that keeps people
 * offers one bean of this. It answers inside {@code Works} only, and only to those who read the files of
 * that agency.
 */
public interface KnowsPeople {

    /**
     * When the agency's person was born: as the agency says, else as the records of other agencies say that
     * are held to be of the same person.
     */
    Optional<When> born(Agency from, String localPerson);

    /** The agency's own number of the person to whom it gave this identifier, when there is exactly one. */
    Optional<String> localPersonWith(Agency from, Identifier identifier);

    /** Whether the agency has sent the person itself, not only lines about it. */
    boolean met(Agency from, String localPerson);
}
