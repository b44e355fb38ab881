package wholepicture.people;

import java.time.Instant;
import java.util.List;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.linkage.Weighed;

/**
 * A question for the steward: are these two records of one person?
 *
 * @param one the record that came last
 * @param other the record of another person that it is like
 * @param weighed the two compared as they are now, {@code one} on the left
 * @param why what makes it doubtful
 * @param open false when it has been answered
 */
public record Question(long id, Side one, Side other, Weighed weighed, String why, Instant raised, boolean open) {

    /**
     * A record as the steward sees it.
     *
     * @param agency the name of the agency whose record it is
     * @param at when we were told what it says now
     */
    public record Side(long record, String agency, String localId, PersonSent says, List<Residence> residences, Instant at) {}

    /** A line of the queue. */
    public record Line(long id, Instant raised, double bits, String why, String name, String agency, String otherName, String otherAgency) {}

    /**
     * Some lines of the queue, the oldest first.
     *
     * @param count how many there are in all, up to {@link Steward#MOST_COUNTED}
     * @param more whether lines follow
     */
    public record Queue(List<Line> lines, int count, boolean more) {}
}
