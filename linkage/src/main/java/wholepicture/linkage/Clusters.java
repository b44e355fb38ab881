package wholepicture.linkage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides which records make one person. Pure: it reads what it is given and changes nothing. Safe for many threads. */
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
        throw new UnsupportedOperationException(record.id() + current + people + constraints + model + thresholds);
    }

    /**
     * Which of a person's records still hold together, after one was corrected, taken away or said to be another's.
     *
     * @return groups of record ids, the largest first, each in alphabetical order; one group when all hold together
     */
    public List<List<String>> hold(Person person, Constraints constraints) {
        throw new UnsupportedOperationException(person + constraints.toString());
    }
}
