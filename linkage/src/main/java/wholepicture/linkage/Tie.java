package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wholepicture.linkage.Clusters.Person;
import wholepicture.linkage.Placement.Because;
import wholepicture.linkage.Placement.Review;

/**
 * All that speaks for and against one record belonging to one person.
 *
 * @param others the person's records without the one being placed
 * @param links one for each of these records, the strongest first
 * @param contradicted at least one of these records cannot be of the same person, and nobody has vouched for it
 */
record Tie(Person person, List<Prepared> others, List<Link> links, boolean contradicted, Thresholds thresholds) {

    static final Comparator<Tie> STRONGEST_FIRST = Comparator.comparing((Tie tie) -> tie.links.getFirst(), Link.STRONGEST_FIRST);

    /** The record against one record of the person, and what people have said about the two. */
    record Link(String member, Weighed weighed, boolean together, boolean apart) {
        static final Comparator<Link> STRONGEST_FIRST = Comparator.comparing((Link link) -> !link.together)
            .thenComparing(link -> -link.weighed.bits()).thenComparing(Link::member);
    }

    static Tie between(Prepared record, Person person, Model model, Thresholds thresholds, Constraints said) {
        var others = person.records().stream().filter(one -> !one.id().equals(record.id())).toList();
        var links = new ArrayList<Link>();
        for (Prepared other : others) {
            links.add(new Link(other.id(), model.compare(record, other), said.together(record.id(), other.id()),
                said.apart(record.id(), other.id())));
        }
        links.sort(Link.STRONGEST_FIRST);
        boolean contradicted = links.stream().anyMatch(link -> thresholds.contradicts(link.weighed()))
            && new Contradictions(model, thresholds, said).between(List.of(record), others);
        return new Tie(person, others, links, contradicted, thresholds);
    }

    boolean isOf(Optional<String> person) {
        return person.filter(this.person.id()::equals).isPresent();
    }

    boolean hasRecords() {
        return !others.isEmpty();
    }

    boolean forbidden() {
        return links.stream().anyMatch(Link::apart);
    }

    boolean saidTogether() {
        return links.stream().anyMatch(Link::together);
    }

    /** The record would join this person unasked. */
    boolean strong() {
        return !forbidden() && (saidTogether() || !contradicted && thresholds.decide(best().weighed()) == Decision.JOIN);
    }

    boolean mayBeHome(boolean alreadyIs) {
        return strong() || alreadyIs && !forbidden() && !contradicted && best().weighed().bits() >= thresholds.stay();
    }

    Because because() {
        return new Because(person.id(), best().member(), best().weighed(), best().together());
    }

    /** What to ask a steward about this person, when the record neither joins nor is clearly another's. */
    Optional<Review> question(boolean hasHome) {
        if (forbidden()) {
            return saidTogether()
                ? Optional.of(review(best(), "People have said both that this record is this person and that it is not."))
                : Optional.empty();
        }
        if (strong()) {
            return Optional.of(review(best(), "This record would make one person of two whose records contradict each other, or"
                + " whose other link is weak."));
        }
        return links.stream().filter(link -> doubtful(link.weighed(), hasHome)).findFirst().map(link -> review(link, why(link, hasHome)));
    }

    /** A record that has found its person is asked about no other for a faint likeness. */
    private boolean doubtful(Weighed weighed, boolean hasHome) {
        boolean faint = weighed.bits() >= thresholds.review() && weighed.bits() < thresholds.stay();
        return thresholds.decide(weighed) != Decision.APART && !(hasHome && faint && !weighed.has(Level.NHS_DIFFERENT));
    }

    private String why(Link link, boolean hasHome) {
        var weighed = link.weighed();
        if (weighed.bits() < thresholds.review()) {
            return "They share a number that only one person should have, but little else: one of them may hold another's number.";
        }
        if (weighed.has(Level.NHS_DIFFERENT)) {
            return "They look like one person but have different NHS numbers.";
        }
        if (contradicted) {
            return "It fits one record of this person, but contradicts another.";
        }
        return hasHome ? "It belongs to another person already, and may be this one too."
            : "Likely one person, but they could be " + weighed.rival() + ".";
    }

    private Review review(Link link, String why) {
        return new Review(person.id(), link.member(), link.weighed(), why);
    }

    private Link best() {
        return links.getFirst();
    }
}
