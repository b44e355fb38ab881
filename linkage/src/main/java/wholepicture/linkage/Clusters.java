package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wholepicture.linkage.Placement.Because;
import wholepicture.linkage.Placement.Home;
import wholepicture.linkage.Placement.Join;
import wholepicture.linkage.Placement.Review;
import wholepicture.linkage.Placement.StartNew;
import wholepicture.linkage.Placement.Stay;

/**
 * Decides which records make one person. Pure: it reads what it is given and changes nothing. Safe for many threads.
 *
 * <p>A record joins a person when its best link is strong enough and no record of that person contradicts it: one good link
 * is not enough to chain two families together. What people have decided stands above every weight. Ties are broken by
 * record ids, never by order of arrival.
 */
public final class Clusters {

    private final Model model;
    private final Thresholds thresholds;

    public Clusters(Model model, Thresholds thresholds) {
        this.model = model;
        this.thresholds = thresholds;
    }

    /** A person as now known: their id and all their records. */
    public record Person(String id, List<Prepared> records) {
        public Person {
            records = List.copyOf(records);
        }
    }

    /**
     * Where a new or corrected record belongs.
     *
     * @param record the record as it is now
     * @param current the id of the person it belongs to, empty for a new record
     * @param people everybody who has a record that shares a blocking key with it, each with ALL their records, and the
     *     current person too; an older form of the record among them is passed over
     * @param constraints human decisions that name the record or any record of these people
     */
    public Placement place(Prepared record, Optional<String> current, Collection<Person> people, Constraints constraints) {
        var ties = people.stream().map(person -> Tie.between(record, person, model, thresholds, constraints)).toList();
        var strongestFirst = ties.stream().filter(Tie::hasRecords).sorted(Tie.STRONGEST_FIRST).toList();
        var home = home(strongestFirst, current);
        var united = new ArrayList<Tie>();
        var reviews = new ArrayList<Review>();
        for (Tie tie : strongestFirst) {
            if (home.filter(tie::equals).isPresent()) {
                continue;
            }
            if (home.filter(chosen -> unites(chosen, united, tie, constraints)).isPresent()) {
                united.add(tie);
            } else {
                tie.question(home.isPresent()).ifPresent(reviews::add);
            }
        }
        reviews.sort(Comparator.<Review>comparingDouble(review -> -review.weighed().bits()).thenComparing(Review::member));
        return new Placement(inWords(home, current, people), united.stream().map(Tie::because).toList(), reviews);
    }

    /**
     * Which of a person's records still hold together, after one was corrected, taken away or said to be another's.
     *
     * @return groups of record ids, the largest first, each in alphabetical order; one group when all hold together
     */
    public List<List<String>> hold(Person person, Constraints constraints) {
        return new Grouping(model, thresholds, constraints).of(person.records(), thresholds.stay());
    }

    /**
     * All records at once, from nothing, whatever their order: strongest links first, none that would bring contradicting
     * records together. Compares records that share a blocking key, and passes over keys that more than {@code largestBlock}
     * records have.
     *
     * @return groups of record ids, the largest first, each in alphabetical order; a record alone is a group of one
     */
    public List<List<String>> gather(Collection<Prepared> records, Constraints constraints, int largestBlock) {
        return new Grouping(model, thresholds, constraints).ofCandidates(records, thresholds.join(), largestBlock);
    }

    /** People's word first, then the person it already belongs to, then the strongest. */
    private static Optional<Tie> home(List<Tie> strongestFirst, Optional<String> current) {
        var open = strongestFirst.stream().filter(tie -> tie.mayBeHome(tie.isOf(current))).toList();
        var byPeople = open.stream().filter(Tie::saidTogether).toList();
        var choice = byPeople.isEmpty() ? open : byPeople;
        return choice.stream().filter(tie -> tie.isOf(current)).findFirst().or(() -> choice.stream().findFirst());
    }

    /** Two persons become one through this record only when it belongs to both beyond doubt and they nowhere contradict. */
    private boolean unites(Tie home, List<Tie> united, Tie other, Constraints constraints) {
        boolean said = home.saidTogether() && other.saidTogether();
        if (other.forbidden() || !said && !(home.strong() && other.strong())) {
            return false;
        }
        var ours = new ArrayList<>(home.others());
        united.forEach(tie -> ours.addAll(tie.others()));
        var contradictions = new Contradictions(model, thresholds, constraints);
        return !contradictions.forbidden(ours, other.others()) && (said || !contradictions.between(ours, other.others()));
    }

    private static Home inWords(Optional<Tie> home, Optional<String> current, Collection<Person> people) {
        if (home.isEmpty()) {
            boolean shared = people.stream().filter(person -> current.filter(person.id()::equals).isPresent())
                .anyMatch(person -> person.records().size() > 1);
            return current.isEmpty() || shared ? new StartNew(current) : new Stay(current.get(), Optional.empty());
        }
        Tie tie = home.get();
        if (tie.isOf(current)) {
            return new Stay(tie.person().id(), Optional.of(tie.because()));
        }
        return new Join(tie.because(), current);
    }
}
