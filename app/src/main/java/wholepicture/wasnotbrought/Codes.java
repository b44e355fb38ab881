package wholepicture.wasnotbrought;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.OutcomeCodes;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** By which code each system of practices and trusts says that a child was not brought, since when; and the children of an agency who were not. Sources. */
@Component
public class Codes implements OutcomeCodes {

    /** A code of one system. */
    public record Code(String system, String code, String meaning, LocalDate since, String worker) {}

    /** A child of the agency who was not brought. @param times in the last twelve months */
    public record Child(UUID person, String name, int times, LocalDate last) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Codes(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** All of them, by system, the newest first. */
    public List<Code> all() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select system, code, meaning, since, worker from wasnotbrought.code order by system, since desc, id desc").query(Code.class).list()));
    }

    @Override
    public List<Kept> kept() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select system, code, meaning, since from wasnotbrought.code")
            .query((row, n) -> new Kept(row.getString("system"), row.getString("code"), Outcome.valueOf(row.getString("meaning")), row.getObject("since", LocalDate.class))).list()));
    }

    /** Whether whoever acts keeps the list. */
    public boolean mayKeep() {
        var who = Acting.now();
        return who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /**
     * Writes down a code.
     *
     * @param meaning WAS_NOT_BROUGHT, DID_NOT_ATTEND or CANCELLED_BY_FAMILY
     * @throws WasNotBrought.NotYours unless a manager or safeguarding lead does
     */
    public void add(String system, String code, String meaning, LocalDate since) {
        if (!mayKeep()) {
            throw new WasNotBrought.NotYours("A manager or safeguarding lead keeps this list.");
        }
        Works.run(() -> transaction.executeWithoutResult(status -> {
            sql.sql("insert into wasnotbrought.code (system, code, meaning, since, worker, at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(system.strip(), code.strip(), meaning, since, Acting.now().name() + ", " + Acting.now().agency(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            journal.write("was-not-brought-code", null, "Recorded a code for not being brought", null, Map.of("system", system.strip(), "code", code.strip()));
        }));
    }

    /** Children under 18 on whose lines of this agency it stands that they were not brought in the last twelve months, as far as the viewer may see, the most first. */
    public List<Child> children(long agency, LocalDate today, int most) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select e.person_id as person, p.name, count(*) as times, max(e.happened_from) as last from chronology.entry e join people.person p on p.id = e.person_id
                where e.agency_id = ? and e.outcome = 'WAS_NOT_BROUGHT' and e.superseded_at is null and e.happened_to >= ? and e.happened_from <= ? and (p.born_from is null or p.born_from > ?)
                group by e.person_id, p.name order by 3 desc, 4 desc, p.name limit ?
                """)
            .params(agency, today.minusYears(1), today, today.minusYears(18), most).query(Child.class).list()));
    }
}
