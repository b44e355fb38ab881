package wholepicture.intake.reading;

import java.util.Optional;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.time.When;

/** What is already known of the sending agency's people, for what a file leaves out. */
public interface KnownPeople {

    /** When the agency's person was born. */
    Optional<When> born(String localPerson);

    /** The agency's own number of the person who has this identifier, when there is exactly one. */
    Optional<String> localPersonWith(Identifier identifier);

    /** Whether the agency has sent the person itself before, not only lines about it. */
    boolean met(String localPerson);

    /** Nobody is known yet. */
    KnownPeople NOBODY = new KnownPeople() {
        @Override
        public Optional<When> born(String localPerson) {
            return Optional.empty();
        }

        @Override
        public Optional<String> localPersonWith(Identifier identifier) {
            return Optional.empty();
        }

        @Override
        public boolean met(String localPerson) {
            return false;
        }
    };
}
