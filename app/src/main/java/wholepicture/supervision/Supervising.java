package wholepicture.supervision;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Overseen;
import wholepicture.cases.ToSupervise;
import wholepicture.cases.ToSupervise.Point;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** The agenda of a case, and what a supervisor and a worker agreed on it. Each agency supervises its own. */
@Component
public class Supervising {

    private final JdbcClient sql;
    private final ObjectProvider<ToSupervise> offers;
    private final ObjectProvider<Overseen> gates;
    private final Workers workers;
    private final Chronology chronology;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Supervising(JdbcClient sql, ObjectProvider<ToSupervise> offers, ObjectProvider<Overseen> gates, Workers workers, Chronology chronology, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.offers = offers;
        this.gates = gates;
        this.workers = workers;
        this.chronology = chronology;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is to be spoken of: all that the kinds of work offer and that was not spoken of yet in this agency, the oldest first. */
    public List<Point> agenda(CaseFile file) {
        return agenda(file, spoken(file));
    }

    /** The same. @param spoken what was {@link #spoken} of it, where that has been read */
    public List<Point> agenda(CaseFile file, List<Spoken> spoken) {
        var keys = spoken.stream().map(Spoken::key).toList();
        return offers.orderedStream().flatMap(one -> one.points(file).stream()).filter(point -> !keys.contains(point.key())).sorted(Comparator.comparing(Point::since)).toList();
    }

    /** Every manager's oversight of the case, of all kinds of work, the newest first. */
    public List<Overseen.Entry> overseen(CaseFile file) {
        return gates.orderedStream().flatMap(one -> one.entries(file).stream()).sorted(Comparator.comparing(Overseen.Entry::at)).toList().reversed();
    }

    /** What was said beside the agenda while a case was spoken of belongs to the case: only those who may see the child read it. */
    private static Stream<Held.Agreed> besides(Held held) {
        return Stream.of(new Held.Agreed("besides", "What else was spoken of", held.about().strip()), new Held.Agreed("training", "Training that would help", held.training().strip()))
            .filter(one -> !one.words().isEmpty());
    }

    /** What was spoken of in the agency of whoever asks, the newest first. */
    public List<Spoken> spoken(CaseFile file) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
            select p.key, p.what, p.agreed, s.held, s.supervisor, s.supervisee from supervision.point p join supervision.session s on s.id = p.session_id
            where p.case_id = ? order by s.held desc, p.id desc
            """).param(file.id()).query(Spoken.class).list()));
    }

    /** Whether whoever acts may read the agenda of the case: a supervisor of any agency that sees it, and whoever holds it. */
    public static boolean mayRead(CaseFile file) {
        var who = Acting.now();
        return Register.supervises() || who.workerId() != null && who.workerId().equals(file.workerId());
    }

    /**
     * Records a talk.
     *
     * @param file the case that was spoken of; {@code null} for a talk about no case
     * @throws NotForYou unless a manager or safeguarding lead does, of a worker of their own agency
     */
    public void record(Held held, @Nullable CaseFile file) {
        var who = Acting.now();
        var with = workers.byId(held.supervisee()).filter(one -> Register.supervises() && Long.valueOf(one.agency().id()).equals(who.agencyId())).orElseThrow(NotForYou::new);
        Works.run(() -> transaction.executeWithoutResult(status -> {
            long session = sql.sql("""
                    insert into supervision.session (agency_id, supervisee_id, supervisee, supervisor_id, supervisor, held, next, as_chair, about, training, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                    """)
                .param(who.agencyId()).param(with.id()).param(with.name()).param(who.workerId()).param(who.name()).param(held.day()).param(held.next()).param(held.chairs())
                .param(file == null ? held.about().strip() : "").param(file == null ? held.training().strip() : "").param(clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
            if (file != null) {
                Stream.concat(held.agreed().stream(), besides(held)).forEach(one -> sql.sql("insert into supervision.point (session_id, record_id, case_id, key, what, agreed) values (?, access.own_record(?, ?), ?, ?, ?, ?)")
                    .param(session).param(file.person()).param(who.agencyId()).param(file.id()).param(one.key()).param(one.what()).param(one.words().strip()).update());
                chronology.write(file.person(), new Written(EntryKind.DECISION, When.day(held.day()), "Supervision of the work was held", "%d points of case %s".formatted(held.agreed().size(), file.ref()),
                    null, null, List.of(), "", "", "", null));
            }
            journal.write("supervision-held", file == null ? null : file.person(), "Recorded that a worker was supervised", null, Map.of("session", Long.toString(session)));
        }));
        if (file != null) {
            held.agreed().forEach(one -> offers.orderedStream().forEach(offer -> offer.spokenOf(file, one.key(), one.words().strip())));
        }
    }
}
