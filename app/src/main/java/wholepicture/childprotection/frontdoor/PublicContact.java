package wholepicture.childprotection.frontdoor;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a member of the public told an authority's front door.
 *
 * @param child who the child is, in the teller's words
 * @param teller who tells it and how to reach them; empty when they did not say
 * @param settled how it was settled, by whom: a case, or a reason; empty while it waits
 */
public record PublicContact(UUID id, Instant toldAt, String child, String worry, boolean dangerNow, String teller, String settled) {

    public boolean isSettled() {
        return !settled.isEmpty();
    }

    /** The number that the teller was given. */
    public String number() {
        return numberOf(id);
    }

    static String numberOf(UUID id) {
        return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
