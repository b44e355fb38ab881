package wholepicture.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.family.Inclusion.Status;
import wholepicture.family.Statement.End;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;

/**
 * What a worker who is involved records of a family. Everything is a fact that is added; nothing that anybody said is
 * changed. It stands on the records of the worker's own agency.
 */
@Component
public class Recording {

    private final JdbcClient sql;
    private final Clock clock;
    private final Access access;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Statements statements;

    Recording(JdbcClient sql, Clock clock, Access access, Journal journal, TransactionOperations transaction, Statements statements) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.journal = journal;
        this.transaction = transaction;
        this.statements = statements;
    }

    /** Whether the worker who acts may record anything of the person. */
    public boolean may(UUID person) {
        return Acting.now().workerId() != null && Acting.now().agencyId() != null && access.sight(person).compareTo(Sight.INDEX) > 0;
    }

    /**
     * Records that {@code one} is the {@code kind} of {@code other}. One of them is {@code person}, on whose page it is written.
     *
     * @param until the end of something that is over already
     * @return the number of the statement
     * @throws NoSuchPerson when an end is nobody whom the worker may find
     * @throws MayNotRecord when the worker is not involved with the person
     */
    public UUID relate(UUID person, End one, RelationshipKind kind, End other, @Nullable When since, @Nullable When until,
        @Nullable Boolean parentalResponsibility, String note) {
        var who = whoMay(person);
        for (var end : new End[] {one, other}) {
            if (end.person() != null) {
                access.sight(end.person());
            }
        }
        var statement = UUID.randomUUID();
        inWorks(() -> {
            keep(who, new Fact(statement, "stated", null, one, kind, other, since, until, parentalResponsibility, "", note, 2));
            journal.write("record-relationship", person, "Recorded a relationship: %s".formatted(Kinds.inWords(kind)), null,
                Map.of("statement", statement.toString()));
        });
        return statement;
    }

    /** Records who disputes a statement, and why. */
    public void dispute(UUID person, UUID statement, String disputedBy, String why) {
        add(person, statement, "disputed", null, disputedBy, why, "Recorded that a relationship is disputed");
    }

    /** Records that a relationship ended. */
    public void end(UUID person, UUID statement, When ended, String why) {
        add(person, statement, "ended", ended, "", why, "Recorded that a relationship ended");
    }

    /** Strikes out a statement that is a mistake; it stays to be read, with the reason, and counts no more. */
    public void strikeOut(UUID person, UUID statement, String why) {
        add(person, statement, "struck out", null, "", why, "Struck out a relationship as a mistake");
    }

    /** Whoever may not see the statement is answered as if there were none. */
    private void add(UUID person, UUID about, String act, @Nullable When ended, String disputedBy, String note, String sentence) {
        var who = whoMay(person);
        var found = transaction.execute(status -> statements.one(about));
        if (found == null || found.isEmpty()) {
            throw new NoSuchPerson();
        }
        var s = found.get();
        inWorks(() -> {
            int grade = sql.sql("select max(stated_grade) from family.relationship where statement = ?").param(about).query(Integer.class).single();
            keep(who, new Fact(UUID.randomUUID(), act, about, s.one(), s.kind(), s.other(), null, ended, null, disputedBy, note, grade));
            journal.write(act.replace(' ', '-') + "-relationship", person, sentence, note, Map.of("statement", about.toString()));
        });
    }

    /** A row to be, on the records of both ends. */
    private record Fact(UUID statement, String act, @Nullable UUID about, End one, RelationshipKind kind, End other, @Nullable When since,
        @Nullable When until, @Nullable Boolean responsibility, String disputedBy, String note, int grade) {}

    private void keep(Practitioner who, Fact fact) {
        if (fact.one().person() != null) {
            keep(who, fact, fact.one().person(), fact.other(), false);
        }
        if (fact.other().person() != null) {
            keep(who, fact, fact.other().person(), fact.one(), true);
        }
    }

    private void keep(Practitioner who, Fact fact, UUID here, End there, boolean inverse) {
        var since = fact.since();
        var until = fact.until();
        sql.sql("""
                insert into family.relationship (record_id, stated_grade, other_record_id, other_name, inverse, statement, act, about, kind, since, until,
                    first_day, last_day, parental_responsibility, disputed_by, note, stated_at, worker_id, worker, said, digest)
                values (access.own_record(:here, :agency), :grade,
                    (select id from people.record where person_id = :there order by (agency_id = :agency) desc, id limit 1), :name, :inverse,
                    :statement, :act, :about, :kind, :since, :until, :first::date, :last::date, :responsibility, :by, :note, :at, :worker, :workerName,
                    :statement::text, sha256(:statement::text::bytea))
                """)
            .param("here", here).param("agency", who.agencyId()).param("grade", fact.grade()).param("there", there.person())
            .param("name", there.name()).param("inverse", inverse).param("statement", fact.statement()).param("act", fact.act())
            .param("about", fact.about()).param("kind", fact.kind().name()).param("since", since == null ? null : since.iso())
            .param("until", until == null ? null : until.iso()).param("first", since == null ? null : since.from().toString())
            .param("last", until == null ? null : until.to().toString()).param("responsibility", fact.responsibility())
            .param("by", fact.disputedBy()).param("note", fact.note()).param("at", now()).param("worker", who.workerId())
            .param("workerName", who.name()).update();
    }

    /** Records that an adult of the person's life was reached, or what was tried in vain. */
    public void include(UUID person, End adult, Status status, String stage, LocalDate day, String attempts, String note) {
        var who = whoMay(person);
        if (adult.person() != null) {
            access.sight(adult.person());
        }
        inWorks(() -> {
            sql.sql("""
                    insert into family.inclusion (record_id, other_record_id, other_name, status, stage, day, attempts, note, stated_at, worker_id, worker)
                    values (access.own_record(:person, :agency),
                        (select id from people.record where person_id = :adult order by (agency_id = :agency) desc, id limit 1), :name,
                        :status, :stage, :day, :attempts, :note, :at, :worker, :workerName)
                    """)
                .param("person", person).param("agency", who.agencyId()).param("adult", adult.person()).param("name", adult.name())
                .param("status", status.name()).param("stage", stage).param("day", day).param("attempts", attempts).param("note", note)
                .param("at", now()).param("worker", who.workerId()).param("workerName", who.name()).update();
            journal.write("record-inclusion", person, "Recorded of an adult of the family: %s".formatted(status.inWords().toLowerCase(Locale.UK)));
        });
    }

    /** Records how strong a tie is now; {@code strength} is {@code null} when it has ended. */
    public void keepTie(UUID person, String system, @Nullable Strength strength, Flow flow, String note) {
        var who = whoMay(person);
        inWorks(() -> {
            sql.sql("""
                    insert into family.tie (record_id, system, strength, flow, note, stated_at, worker_id, worker)
                    values (access.own_record(:person, :agency), :system, :strength, :flow, :note, :at, :worker, :workerName)
                    """)
                .param("person", person).param("agency", who.agencyId()).param("system", system)
                .param("strength", strength == null ? null : strength.name()).param("flow", flow.name()).param("note", note)
                .param("at", now()).param("worker", who.workerId()).param("workerName", who.name()).update();
            journal.write("record-tie", person, strength == null ? "Recorded that a tie of the ecomap ended" : "Recorded a tie of the ecomap");
        });
    }

    /**
     * The worker who acts, if they may record something of the person.
     *
     * @throws MayNotRecord when they are not involved with the person
     */
    public Practitioner whoMay(UUID person) {
        if (!may(person)) {
            throw new MayNotRecord("Only a worker who is involved, or has broken the glass, records something of a family");
        }
        return Acting.now();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void inWorks(Runnable work) {
        Works.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
