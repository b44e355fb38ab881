package wholepicture.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.linkage.Prepared;

/**
 * A record as it stands: its row, and what it says.
 *
 * @param person whom it is held to be of; {@code null} for one that is new
 * @param asked how openly its sender lets the person be found, 1 to 4
 * @param kept how closely a worker decided that the person is kept; {@code null} when nobody did
 * @param stated how closely the record itself is kept, 2 to 4
 * @param version 0 while the record is only mentioned
 * @param stamp changes with every change of what is compared
 * @param facts {@code null} while only mentioned
 */
record Known(long id, long agency, String localId, @Nullable UUID person, int asked, @Nullable Integer kept, int stated, int version,
    long stamp, Instant receivedAt, @Nullable Facts facts) {

    boolean told() {
        return facts != null;
    }

    /** @throws IllegalStateException while only mentioned */
    Facts says() {
        if (facts == null) {
            throw new IllegalStateException("Record %d is only mentioned; nothing is known of it yet".formatted(id));
        }
        return facts;
    }

    Prepared prepared() {
        return says().prepared();
    }

    String name() {
        return String.valueOf(id);
    }

    /** The same record, of this person. */
    Known of(UUID whose) {
        return new Known(id, agency, localId, whose, asked, kept, stated, version, stamp, receivedAt, facts);
    }
}
