package wholepicture.people;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;

/** Brings what agencies send, and tells what became of it. */
@TestComponent
public class Post {

    private final Receiving receiving;
    private final Cast cast;
    private final MovableClock clock;

    Post(Receiving receiving, Cast cast, MovableClock clock) {
        this.receiving = receiving;
        this.cast = cast;
        this.clock = clock;
    }

    /** A delivery of one batch. */
    public List<Taken> sends(Agency agency, Someone... people) {
        return sends(agency, Arrays.stream(people).map(Someone::sent).toArray(Arrival[]::new));
    }

    public List<Taken> sends(Agency agency, Arrival... arrivals) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        return cast.inWorks(() -> receiving.receive(agency, Arrays.stream(arrivals).map(arrival -> new Received(arrival, at, 1L, 1L)).toList()));
    }

    /** Whom we hold the agency's record to be of. */
    public UUID person(Agency agency, String localId) {
        return (UUID) cast.inWorks(() -> cast.rows("select person_id from people.record where agency_id = ? and local_id = ?", agency.id(), localId))
            .getFirst().get("person_id");
    }

    public long record(Agency agency, String localId) {
        return (long) cast.inWorks(() -> cast.rows("select id from people.record where agency_id = ? and local_id = ?", agency.id(), localId))
            .getFirst().get("id");
    }

    /** Rows that the works see. */
    public List<Map<String, Object>> rows(String query, Object... params) {
        return cast.inWorks(() -> cast.rows(query, params));
    }

    /** The open question whether these two records are of one person. */
    public long question(long one, long other) {
        return (Long) rows("select id from people.review where closed_at is null and least(record_id, other_id) = least(?, ?) and greatest(record_id, other_id) = greatest(?, ?)",
            one, other, one, other).getFirst().get("id");
    }

    public Set<Long> openQuestions(long record) {
        return Set.copyOf(rows("select id from people.review where closed_at is null and ? in (record_id, other_id)", record).stream()
            .map(row -> (Long) row.get("id")).toList());
    }
}
