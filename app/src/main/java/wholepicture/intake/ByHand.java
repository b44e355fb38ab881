package wholepicture.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Received;
import wholepicture.store.Works;

/** Takes in what a worker enters by hand, as records of the worker's own agency: linked, versioned and gated as those of a file. */
@Component
public class ByHand {

    private final Rooms rooms;
    private final JdbcClient sql;
    private final Clock clock;

    ByHand(Rooms rooms, JdbcClient sql, Clock clock) {
        this.rooms = rooms;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the arrivals in; the same again changes nothing. Joins the caller's transaction, and waits while a file of the agency is being kept.
     *
     * @throws IllegalStateException outside the works
     * @throws wholepicture.arrivals.CannotBeKept when an arrival is against a rule; nothing is kept then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(Agency from, List<Arrival> arrivals) {
        if (!Works.isInside()) {
            throw new IllegalStateException("Records are taken in by the works: call this inside Works.call");
        }
        sql.sql("select pg_advisory_xact_lock(?, ?)").params(AgencyLocks.TRANSACTION, (int) from.id()).query().listOfRows();
        var at = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
        rooms.receive(from, arrivals.stream().map(one -> Received.at(at, one)).toList());
    }
}
