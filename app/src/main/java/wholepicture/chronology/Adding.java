package wholepicture.chronology;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Amendment.Kind;
import wholepicture.chronology.EntryRows.Row;
import wholepicture.chronology.EntryRows.Source;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Writes what workers add: lines of their own, and words beneath the lines of others. Whether they may was asked before. */
@Component
class Adding {

    private final JdbcClient sql;
    private final EntryRows rows;
    private final Contacts contacts;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Adding(JdbcClient sql, EntryRows rows, Contacts contacts, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.rows = rows;
        this.contacts = contacts;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The line hangs on the record that the worker's agency holds of the person, made if it holds none. */
    long write(UUID person, Written written, UUID once) {
        var who = worker();
        var localId = "here-" + once;
        return inWorks(() -> {
            var there = alreadyThere(requireNonNull(who.agencyId()), localId);
            if (there.isPresent()) {
                return there.get();
            }
            var record = ownRecord(person, requireNonNull(who.agencyId()));
            var now = LocalDateTime.ofInstant(clock.instant(), When.UK).truncatedTo(ChronoUnit.MINUTES);
            var sent = written.sent(record.localId(), localId, When.moment(now), author(who));
            rows.insert(List.of(new Row(record.id(), new Source(null, null, clock.instant(), who.workerId()), sent, null, Digest.of(sent))));
            long id = sql.sql("select id from chronology.entry where agency_id = ? and local_id = ? and superseded_at is null")
                .param(who.agencyId()).param(localId).query(Long.class).single();
            contacts.keep(id, requireNonNull(who.workerId()), written.contact());
            journal.write("chronology-add", person, "Added a line to the chronology", null, Map.of("entry", Long.toString(id)));
            return id;
        });
    }

    private Optional<Long> alreadyThere(long agency, String localId) {
        sql.sql("select pg_advisory_xact_lock(hashtext('chronology.here'), hashtext(?))").param(localId).query(row -> { });
        return sql.sql("select id from chronology.entry where agency_id = ? and local_id = ? and superseded_at is null")
            .params(agency, localId).query(Long.class).optional();
    }

    void amend(Entry entry, Kind kind, String words, @Nullable Significance significance, String whose) {
        var who = worker();
        inWorks(() -> {
            sql.sql("""
                    insert into chronology.amendment (record_id, agency_id, stated_grade, entry_id, local_id, kind, words, significance, whose,
                        at, worker_id, worker, job, worker_agency)
                    select record_id, agency_id, stated_grade, id, local_id, ?, ?, ?, ?, ?, ?, ?, ?, ? from chronology.entry where id = ?
                    """)
                .param(kind.name()).param(words.strip()).param(significance == null ? null : significance.name()).param(whose.strip())
                .param(clock.instant().atOffset(ZoneOffset.UTC)).param(who.workerId()).param(who.name()).param(who.jobTitle()).param(who.agency())
                .param(entry.id()).update();
            journal.write("chronology-amend", entry.person(), "Added a %s to a line of the chronology".formatted(kind.inWords().toLowerCase(Locale.UK)),
                null, Map.of("entry", Long.toString(entry.id())));
            return true;
        });
    }

    private record OwnRecord(long id, String localId) {}

    private OwnRecord ownRecord(UUID person, long agency) {
        long id = sql.sql("select access.own_record(?, ?)").param(person).param(agency).query(Long.class).single();
        return sql.sql("select id, local_id from people.record where id = ?").param(id).query(OwnRecord.class).single();
    }

    private static Practitioner worker() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new MayNotAdd("Only a worker who has signed in adds to a chronology.");
        }
        return who;
    }

    private static String author(Practitioner who) {
        return who.jobTitle().isBlank() ? who.name() : who.name() + ", " + who.jobTitle();
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> requireNonNull(transaction.execute(status -> work.get())));
    }
}
