package wholepicture.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Recording who is involved with a person, which is what opens the person to them, and how closely the person is kept. */
@Component
public class Involving {

    /** Somebody involved, as a page shows them. {@code id} ends the involvement. */
    public record Involved(long id, long agencyId, String agency, String worker, String team, String role, String phone, String email,
        @Nullable LocalDate since, @Nullable LocalDate until, String why, boolean holdsCase) {}

    /** The act is not for this practitioner; the message says whose it is. */
    public static class NotYours extends RuntimeException {
        NotYours(String whose) {
            super(whose);
        }
    }

    private final JdbcClient sql;
    private final Access access;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    Involving(JdbcClient sql, Access access, Journal journal, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.sql = sql;
        this.access = access;
        this.journal = journal;
        this.transaction = transaction;
        this.events = events;
    }

    /** Everybody involved whom the viewer may see, those still involved first. */
    public List<Involved> with(UUID person) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select i.id, i.agency_id, a.name as agency, i.worker, i.team, i.role, i.phone, i.email, i.since, i.until, i.why, i.holds_case
                from access.involvement i join agencies.agency a on a.id = i.agency_id
                where i.person_id = ? and i.superseded_at is null
                order by (i.until is not null and i.until < store.now()::date), i.holds_case desc, a.name, i.worker
                """)
            .param(person).query(Involved.class).list()));
    }

    /** Whether the worker who acts records for their agency who is involved. */
    public static boolean manages() {
        var who = Acting.now();
        return who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /** Whether the worker who acts decides how closely this person is kept. */
    public boolean decidesGrade(UUID person) {
        var who = Acting.now();
        return who.is(Role.SAFEGUARDING_LEAD) && who.workerId() != null && who.agencyId() != null && access.sight(person).isWhole();
    }

    /**
     * @return what the worker who acts sees of the person
     * @throws NotYours unless they {@link #manages manage}
     */
    public Sight mustManage(UUID person) {
        var sight = access.sight(person);
        if (!manages()) {
            throw new NotYours("Only a manager or safeguarding lead records who is involved, and only for their own agency");
        }
        return sight;
    }

    /** @throws NotYours unless the worker who acts {@link #decidesGrade decides it} */
    public void mustDecideGrade(UUID person) {
        if (!decidesGrade(person)) {
            throw new NotYours("Only a safeguarding lead who is involved decides how closely a person is kept");
        }
    }

    /**
     * Records that a worker of the acting manager's own agency works with the person, and opens the
     * whole picture to them.
     *
     * @param why how they work with the person, in a few words; it stays
     * @param holdsCase whether they are told when somebody breaks the glass
     * @throws NoSuchPerson when there is none, or none that the manager may find
     * @throws NotYours when the worker is of another agency, or the one who acts is not a manager
     */
    public void involve(UUID person, Worker worker, String role, String why, @Nullable LocalDate since, boolean holdsCase) {
        var who = Acting.now();
        var sight = mustManage(person);
        if (!Long.valueOf(worker.agency().id()).equals(who.agencyId())) {
            throw new NotYours("A manager or safeguarding lead records who is involved for their own agency only");
        }
        int reach = sight == Sight.SEALED ? 4 : sight == Sight.PROTECTED ? 3 : 2;
        inWorks(() -> {
            long involvement = sql.sql("""
                    insert into access.involvement (record_id, worker_id, worker, team, role, phone, email, since, why, holds_case)
                    values (access.own_record(?, ?), ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                    """)
                .param(person).param(worker.agency().id()).param(worker.id()).param(worker.name()).param(worker.team()).param(role)
                .param(worker.phone()).param(worker.email()).param(since).param(why).param(holdsCase)
                .query(Long.class).single();
            sql.sql("""
                    insert into access.opening (person_id, record_id, agency_id, worker_id, reach, why, involvement_id)
                    select person_id, record_id, agency_id, worker_id, ?, 'involved', id from access.involvement where id = ?
                    """)
                .params(reach, involvement).update();
            journal.write("involve", person, "Recorded that %s is involved as %s".formatted(worker.name(), role), why, Map.of());
        });
    }

    /** Ends an involvement of the acting manager's own agency from now on; what it opened is shut. */
    public void end(UUID person, long involvement, String why) {
        var who = Acting.now();
        boolean theirs = with(person).stream().anyMatch(i -> i.id() == involvement && Long.valueOf(i.agencyId()).equals(who.agencyId()));
        mustManage(person);
        if (!theirs) {
            throw new NotYours("A manager or safeguarding lead ends an involvement of their own agency only");
        }
        inWorks(() -> {
            sql.sql("update access.opening set until = store.now() where involvement_id = ? and until is null").param(involvement).update();
            sql.sql("update access.involvement set until = store.now()::date where id = ? and until is null").param(involvement).update();
            journal.write("end-involvement", person, "Ended an involvement", why, Map.of("involvement", Long.toString(involvement)));
        });
    }

    /** How closely the person is kept. */
    public Grade grade(UUID person) {
        return Objects.requireNonNull(transaction.execute(status ->
            sql.sql("select grade from people.person where id = ?").param(person).query(Integer.class).optional()
                .map(Grade::of).orElseThrow(NoSuchPerson::new)));
    }

    /**
     * Keeps the person more or less closely from now on. Whoever decides it, and everybody involved by
     * name, keeps their sight of the person; nobody else does.
     *
     * @throws NotYours unless a safeguarding lead who sees the whole person decides it
     */
    public void keepAs(UUID person, Grade grade, String why) {
        var who = Acting.now();
        mustDecideGrade(person);
        Long worker = Objects.requireNonNull(who.workerId());
        Long agency = Objects.requireNonNull(who.agencyId());
        inWorks(() -> {
            events.publishEvent(new KeptAs(person, grade));
            if (grade.number() >= 3) {
                sql.sql("""
                        update access.opening set reach = :reach where person_id = :person and worker_id is not null
                          and reach between 2 and 3 and reach < :reach and why = 'involved'
                        """)
                    .param("reach", grade.number()).param("person", person).update();
                sql.sql("""
                        insert into access.opening (person_id, agency_id, worker_id, reach, why) values (?, ?, ?, ?, 'decided how closely the person is kept')
                        """)
                    .params(person, agency, worker, grade.number()).update();
            }
            sql.sql("update people.person set grade = ? where id = ?").params(grade.number(), person).update();
            journal.write("grade", person, "Decided that the person is kept as " + grade.inWords(), why, Map.of());
        });
    }

    private void inWorks(Runnable work) {
        Works.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
