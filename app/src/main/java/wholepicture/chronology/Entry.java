package wholepicture.chronology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.chronology.Amendment.Standing;
import wholepicture.time.When;

/**
 * One line of a chronology with everything that is known of it.
 *
 * @param version 1 for the first that was received
 * @param happened {@code null} when nobody wrote it down
 * @param recorded when the agency wrote it down, {@code null} if not said
 * @param receivedAt when we were told
 * @param delivery the delivery it came in, with {@code line} in it; {@code null} when it came in none
 * @param writtenHere whether a worker wrote it here
 * @param significance as the agency stated it
 * @param author blank when not said
 * @param original codes and words as sent, where they were turned into ours
 * @param joinedAt since when its record is held to be of this person; {@code null} when nobody wrote that down
 * @param amendments what was added since, oldest first
 */
public record Entry(long id, UUID person, long agencyId, String agency, String agencyCode, String localId, int version, EntryKind kind,
    @Nullable When happened, @Nullable When recorded, Instant receivedAt, @Nullable Long delivery, @Nullable Long line, boolean writtenHere, String title,
    String description, @Nullable Significance significance, @Nullable String analysis, List<String> present, String author,
    @Nullable Outcome outcome, @Nullable Voice voice, Set<Factor> factors, Map<String, String> original, Grade grade,
    @Nullable Instant joinedAt, List<Amendment> amendments) {

    /** Disputed or verified, whichever was said last. */
    public Standing standing() {
        return Amendments.standing(amendments);
    }

    /** How much it matters: what a worker decided last, or else what the agency stated. */
    public Optional<Significance> significanceNow() {
        return Amendments.significance(amendments, significance);
    }

    /** How long after it happened it was written down, if that was late. */
    public Optional<Duration> late() {
        return LateEntry.by(happened, recorded);
    }

    /**
     * Whether it had been received on the day but nobody knew yet that it was about this person: its record was joined to
     * the person later.
     */
    public boolean wasNotJoinedYet(AsKnown known) {
        return joinedAt != null && !known.isNow() && !joinedAt.isBefore(known.until().toInstant());
    }

    Entry with(List<Amendment> added) {
        return new Entry(id, person, agencyId, agency, agencyCode, localId, version, kind, happened, recorded, receivedAt, delivery, line, writtenHere, title,
            description, significance, analysis, present, author, outcome, voice, factors, original, grade, joinedAt, added);
    }
}
