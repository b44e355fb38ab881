package wholepicture.access.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Worker;

/**
 * The rule of the gate, said again in Java over all that a drawn town holds: an opening of the whole picture at a
 * thing's grade, or the own agency's ordinary record; a name also by the index.
 *
 * @param people the person of each agency's record, by the agency's id and the record's number together
 * @param grades how closely each person is kept
 */
record RuleSaidAgain(List<DrawnTown.Told> town, Map<String, UUID> people, Map<UUID, Integer> grades, List<Opening> openings) {

    record Opening(UUID person, long agency, @Nullable Long worker, int reach) {}

    boolean lets(Worker worker, DrawnTown.Told told) {
        if (told.other() != null) {
            return reads(worker, told.agency(), told.record(), told.stated()) && meets(worker, told.agency(), told.other(), told.otherStated())
                || reads(worker, told.agency(), told.other(), told.otherStated()) && meets(worker, told.agency(), told.record(), told.stated());
        }
        return reads(worker, told.agency(), told.record(), told.stated()) || told.name() && findsBy(worker, told);
    }

    private boolean reads(Worker worker, long agency, String record, int stated) {
        int grade = grade(agency, record, stated);
        return openings(worker, person(agency, record)).anyMatch(o -> o.reach() >= grade || o.agency() == agency && grade <= 2);
    }

    /** What is said of two people is read on the page of one only where the other may be known of as well. */
    private boolean meets(Worker worker, long agency, String record, int stated) {
        int grade = grade(agency, record, stated);
        var person = person(agency, record);
        return finds(worker, person) && (grade <= 2 || openings(worker, person).anyMatch(o -> o.reach() >= grade));
    }

    private boolean finds(Worker worker, UUID person) {
        int kept = kept(person);
        return kept == 1 || openings(worker, person).anyMatch(o -> o.reach() >= (kept == 4 ? 4 : 1));
    }

    /** A record kept closer than its person gives no name to the index, unless the person has no other records. */
    private boolean findsBy(Worker worker, DrawnTown.Told told) {
        var person = person(told.agency(), told.record());
        int open = Math.max(2, kept(person));
        return finds(worker, person) && (told.stated() <= open || town.stream().noneMatch(one ->
            person.equals(people.get(one.agency() + one.record())) && one.stated() <= open));
    }

    private Stream<Opening> openings(Worker worker, UUID person) {
        return openings.stream().filter(o -> o.person().equals(person) && o.agency() == worker.agency().id()
            && (o.worker() == null || o.worker() == worker.id()));
    }

    private int grade(long agency, String record, int stated) {
        return Math.max(Math.max(2, stated), kept(person(agency, record)));
    }

    private int kept(UUID person) {
        return Objects.requireNonNull(grades.get(person));
    }

    private UUID person(long agency, String record) {
        return Objects.requireNonNull(people.get(agency + record));
    }
}
