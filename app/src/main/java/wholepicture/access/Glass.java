package wholepicture.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Breaking the glass: opening the whole picture of a person, for a while and for a stated reason, to a worker who is not involved. */
@Component
public class Glass {

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;
    private final Access access;
    private final TransactionOperations transaction;
    private final Duration lasts;

    Glass(JdbcClient sql, Clock clock, Journal journal, Access access, TransactionOperations transaction,
        @Value("${wholepicture.break-glass.lasts:4h}") Duration lasts) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
        this.access = access;
        this.transaction = transaction;
        this.lasts = lasts;
    }

    /** How long it stays open. */
    public Duration lasts() {
        return lasts;
    }

    /**
     * Opens the person to the worker who acts and tells everybody who holds the person's case. What is
     * sealed stays shut; what is protected opens only where the worker's agency is involved already.
     *
     * @return until when it is open
     * @throws NoSuchPerson when there is none, or none that the worker may find
     * @throws IllegalArgumentException when no reason is given, or a machine asks
     */
    public OffsetDateTime breakIt(UUID person, String reason) {
        var who = Acting.now();
        Long worker = who.workerId();
        Long agency = who.agencyId();
        if (reason.isBlank() || worker == null || agency == null) {
            throw new IllegalArgumentException("Only a worker breaks the glass, and only with a reason");
        }
        access.sight(person);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Works.run(() -> transaction.executeWithoutResult(status -> keep(person, agency, worker, reason.strip(), now)));
        return now.plus(lasts);
    }

    private void keep(UUID person, long agency, long worker, String reason, OffsetDateTime now) {
        var who = Acting.now();
        sql.sql("""
                insert into access.glass (person_id, agency_id, worker_id, reason, broken_at, until) values (?, ?, ?, ?, ?, ?)
                """)
            .params(person, agency, worker, reason, now, now.plus(lasts)).update();
        sql.sql("""
                insert into access.opening (person_id, agency_id, worker_id, reach, since, until, why)
                select id, ?, ?, case when grade = 3 then 3 else 2 end, ?, ?, 'broke the glass' from people.person where id = ?
                """)
            .params(agency, worker, now, now.plus(lasts), person).update();
        sql.sql("""
                insert into access.notice (worker_id, person_id, at, sentence)
                select distinct i.worker_id, i.person_id, :now::timestamptz, :sentence
                from access.involvement i
                where i.person_id = :person and i.holds_case and i.worker_id <> :worker and i.superseded_at is null
                  and (i.until is null or i.until >= :now::timestamptz::date)
                """)
            .param("now", now).param("person", person).param("worker", worker)
            .param("sentence", "%s (%s) broke the glass. The reason given: %s".formatted(who.name(), who.agency(), reason)).update();
        journal.write("break-glass", person, "Broke the glass", reason, Map.of("until", now.plus(lasts).toString()));
    }
}
