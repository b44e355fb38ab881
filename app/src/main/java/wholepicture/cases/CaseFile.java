package wholepicture.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work with one person.
 *
 * @param name the person's name as the index shows it
 * @param born the first day on which the person can have been born; {@code null} when not known, or not born yet
 * @param agencyId the agency responsible for it
 * @param beside the same for children whose cases are worked together
 * @param workerId who holds it; {@code null} while nobody does
 * @param facts how many have happened: two who act at once are told apart by it
 */
public record CaseFile(long id, CaseRef ref, String process, long recordId, UUID person, String name, @Nullable LocalDate born, long agencyId, String agency, UUID beside,
    @Nullable Long raisedByAgency, @Nullable Long workerId, String worker, String stage, int facts, Instant openedAt, @Nullable Instant closedAt) {

    public String address() {
        return "/people/%s/%s/%s".formatted(person, process, ref);
    }
}
