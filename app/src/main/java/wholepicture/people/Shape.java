package wholepicture.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.linkage.Weighed;

/**
 * The records that make a person, as far as the viewer may see them, and how it came to that.
 *
 * @param on the past day that it is of; {@code null} for now
 * @param members the records, by agency
 * @param history every joining and parting, the newest first
 */
public record Shape(@Nullable LocalDate on, List<Member> members, List<Turn> history) {

    /**
     * A record of the person.
     *
     * @param says what it said on the day
     * @param since since when it has been held to be of this person
     * @param best the other record that it fits best among those that the viewer may see; empty when there is none
     * @param decision who decided that it is of this person and why; empty unless a worker did and the viewer may know
     */
    public record Member(long record, String agency, String localId, PersonSent says, Instant told, Instant since, boolean byWorker,
        Optional<Fit> best, Optional<Decision> decision) {}

    /** How well a record fits another: {@code weighed} has the record on the left. */
    public record Fit(long other, String agency, String localId, Weighed weighed) {}

    /** A worker's word. */
    public record Decision(String worker, String reason) {}

    /**
     * A record came to the person or left.
     *
     * @param came true when it came
     * @param decision empty for a comparison, and when the viewer may not know
     */
    public record Turn(Instant at, boolean came, long record, String agency, String localId, boolean byWorker, Optional<Decision> decision) {}
}
