package wholepicture.linkage;

import java.util.List;
import java.util.Optional;

/**
 * Where a new or corrected record belongs, and what a steward should look at.
 *
 * @param home what becomes of the record
 * @param unite further persons who, through this record, turn out to be the same person as its home: strongly joined, not
 *     contradicted by any pair of their records, and forbidden by nobody. Their records move to the home
 * @param reviews pairs for the steward's queue, strongest first
 */
public record Placement(Home home, List<Because> unite, List<Review> reviews) {

    public Placement {
        unite = List.copyOf(unite);
        reviews = List.copyOf(reviews);
    }

    /** What becomes of the record. */
    public sealed interface Home {}

    /** It joins a person it did not belong to; {@code leaving} is the person it belonged to until now, if any. */
    public record Join(Because because, Optional<String> leaving) implements Home {}

    /** It stays with the person it already belongs to; empty when it is that person's only record. */
    public record Stay(String person, Optional<Because> because) implements Home {}

    /** It becomes a new person; {@code leaving} is the person it is parted from, if any. */
    public record StartNew(Optional<String> leaving) implements Home {}

    /**
     * The link that carries the decision.
     *
     * @param person the person joined or stayed with
     * @param member the record of that person that fits best
     * @param weighed the waterfall between the placed record (left) and the member (right)
     * @param decidedByPerson true when a human decision carries it, whatever the weight
     */
    public record Because(String person, String member, Weighed weighed, boolean decidedByPerson) {}

    /**
     * A question for the steward: are the placed record and this member one person?
     *
     * @param why one sentence that says what makes it doubtful
     */
    public record Review(String person, String member, Weighed weighed, String why) {}
}
