package wholepicture.marac;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.cases.Occasions;
import wholepicture.cases.Put;
import wholepicture.cases.Replies;
import wholepicture.cases.RisksToShare;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Keeps who is known to a MARAC. Each act is one transaction, with a line of the chronology and a row of the journal. */
@Component
public class Marac implements RisksToShare {

    /** It cannot be so; the message says why. */
    public static final class NotSo extends RuntimeException {
        NotSo(String why) {
            super(why);
        }
    }

    private static final String SELECT = "select k.id, k.person_id as person, a.name as agency, k.conference, k.since, k.risks, k.ask, k.worker, k.until, k.ended_why "
        + "from marac.known k join agencies.agency a on a.id = k.agency_id ";

    private final JdbcClient sql;
    private final Chronology chronology;
    private final Occasions occasions;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Marac(JdbcClient sql, Chronology chronology, Occasions occasions, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.chronology = chronology;
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Records that the person is known to a MARAC since that day.
     *
     * @throws NotSo for a day to come
     * @throws NoSuchPerson when there is none whom the worker may find
     * @throws wholepicture.chronology.MayNotAdd when the worker is not involved with the person
     */
    public void known(UUID person, String conference, LocalDate since, String risks, String ask) {
        known(person, conference, since, risks, ask, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due; none of them holds it up. */
    public void known(UUID person, String conference, LocalDate since, String risks, String ask, Replies replies) {
        chronology.mayWrite(person);
        if (since.isAfter(today())) {
            throw new NotSo("That day is to come. Record it when it has happened.");
        }
        var who = Acting.now();
        var put = due(person, MaracAsAProcess.KNOWN);
        inWorks(() -> {
            sql.sql("insert into marac.known (id, record_id, agency_id, conference, since, risks, ask, worker_id, worker) values (?, access.own_record(?, ?), ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID()).param(person).param(who.agencyId()).param(who.agencyId()).param(conference.strip()).param(since).param(risks.strip()).param(ask.strip())
                .param(who.workerId()).param(who.name()).update();
            occasions.happened(List.of(MaracAsAProcess.of(person)), MaracAsAProcess.known(since.atStartOfDay(When.UK).toInstant()), put, replies);
            return line(person, since, "Known to MARAC: " + conference.strip(), words("Risks: " + risks.strip() + "\nAsk: " + ask.strip(), put, replies), "marac-known");
        });
    }

    /** Ends it. Nothing is taken away. @throws NoSuchPerson when there is none of this person that the worker may see and that has not ended */
    public void ended(UUID person, UUID id, LocalDate until, String why) {
        ended(person, id, until, why, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due. @throws wholepicture.cases.Unanswered when one must be answered first */
    public void ended(UUID person, UUID id, LocalDate until, String why, Replies replies) {
        chronology.mayWrite(person);
        var seen = Objects.requireNonNull(transaction.execute(status -> of(person)));
        var one = seen.stream().filter(k -> k.id().equals(id) && k.isNow()).findFirst().orElseThrow(NoSuchPerson::new);
        if (until.isBefore(one.since()) || until.isAfter(today())) {
            throw new NotSo("It ended between the day it began and today.");
        }
        var put = due(person, MaracAsAProcess.ENDED).answeredBy(replies, Bearing.WITHDRAWS);
        inWorks(() -> {
            sql.sql("update marac.known set until = ?, ended_why = ? where id = ? and until is null").params(until, why.strip(), id).update();
            occasions.happened(List.of(MaracAsAProcess.of(person)), MaracAsAProcess.ended(until.atStartOfDay(When.UK).toInstant()), put, replies);
            return line(person, until, "Not known to MARAC any more: " + one.conference(), words("Why: " + why.strip(), put, replies), "marac-ended");
        });
    }

    /** What the viewer may see of this person, what runs now first. */
    @Transactional(readOnly = true)
    public List<Known> of(UUID person) {
        return sql.sql(SELECT + "where k.person_id = ? order by (k.until is not null), k.since desc, k.id").param(person).query(Known.class).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean knowsAnyOf(Collection<UUID> persons) {
        return sql.sql("select exists (select 1 from marac.known where person_id = any(?::uuid[]) and until is null and grade <= 2)")
            .param(persons.stream().map(UUID::toString).toArray(String[]::new)).query(Boolean.class).single();
    }

    private Put due(UUID person, String act) {
        return occasions.due(List.of(MaracAsAProcess.of(person)), act);
    }

    private static String words(String words, Put put, Replies replies) {
        var asked = replies.inWords(put.asked());
        return asked.isEmpty() ? words : words + "\n" + asked;
    }

    private boolean line(UUID person, LocalDate day, String title, String words, String kind) {
        chronology.write(person, new Written(EntryKind.DECISION, When.day(day), title, words, null, null, List.of(), "", "", "", null));
        journal.write(kind, person, title, null, Map.of());
        return true;
    }

    private LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    private void inWorks(Supplier<Boolean> work) {
        Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
