package wholepicture.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.CaseFile;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * High risk with concerns that come back: a senior manager of the responsible agency looks at the case, and may refer it to the Head of
 * Service, whose decision is final. Nobody changes it afterwards; there can only be another review. Source: Family Y.
 */
@Component
public class RepeatConcerns {

    private final JdbcClient sql;
    private final Chronology chronology;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    RepeatConcerns(JdbcClient sql, Chronology chronology, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.chronology = chronology;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The reviews of a case, the newest first. */
    public List<Scrutiny> of(long caseId) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select r.*, f.ref, g.name as agency, coalesce((select b.number from escalation.review b where b.id = r.after), '') as before from escalation.review r
                join cases.file f on f.id = r.case_id join agencies.agency g on g.id = r.agency_id where r.case_id = ? order by r.id desc
                """)
            .param(caseId).query(RepeatConcerns::scrutiny).list()));
    }

    /** A worker of the responsible agency asks for a review. One at a time; after a decision, another. */
    public void ask(CaseFile file, String why) {
        var who = mine(file);
        inWorks(() -> {
            sql.sql("select id from cases.file where id = ? for update").param(file.id()).query(Long.class).single();
            var before = of(file.id()).stream().findFirst();
            if (before.isPresent() && !before.get().isOver()) {
                throw new Settled("A review of this case is under way: " + before.get().number() + ".");
            }
            sql.sql("""
                    insert into escalation.review (number, case_id, record_id, after, why, asked_by, asked_worker, asked_at)
                    values ('R-' || ? || '-' || lpad(nextval('escalation.number')::text, 4, '0'), ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(clock.instant().atZone(When.UK).getYear()).param(file.id()).param(file.recordId()).param(before.map(Scrutiny::id).orElse(null)).param(why.strip())
                .param(who.name()).param(who.workerId()).param(now()).update();
            keep(file, "A review of repeated concerns was asked for", why);
            return true;
        });
    }

    /**
     * A senior manager of the responsible agency looks at the case.
     *
     * @param refer whether the Head of Service decides
     */
    public void scrutinise(CaseFile file, String found, boolean refer) {
        var who = mine(file);
        if (!who.is(Role.MANAGER)) {
            throw new NotForYou("A manager of %s does this.".formatted(file.agency()));
        }
        inWorks(() -> {
            var one = running(file);
            if (one.scrutinisedAt() != null) {
                throw new Settled("A senior manager has looked at this review already.");
            }
            if (one.askedBy().equals(who.name())) {
                throw new Settled("You asked for this review yourself. Another manager looks.");
            }
            sql.sql("update escalation.review set scrutiny = ?, scrutiny_by = ?, scrutinised_at = ?, referred = ? where id = ?")
                .params(found.strip(), who.name(), now(), refer, one.id()).update();
            keep(file, refer ? "Repeated concerns were looked at by a senior manager and referred to the Head of Service" : "Repeated concerns were looked at by a senior manager", found);
            return true;
        });
    }

    /** The Head of Service of the responsible agency decides; it is final. */
    public void decide(CaseFile file, String decision) {
        var who = mine(file);
        if (!who.is(Role.HEAD_OF_SERVICE)) {
            throw new NotForYou("The Head of Service of %s decides.".formatted(file.agency()));
        }
        inWorks(() -> {
            var one = running(file);
            if (!one.referred()) {
                throw new Settled("A senior manager looks first, and refers it.");
            }
            sql.sql("update escalation.review set decision = ?, decided_by = ?, decided_at = ? where id = ?").params(decision.strip(), who.name(), now(), one.id()).update();
            keep(file, "The Head of Service decided on repeated concerns; this is final", decision);
            return true;
        });
    }

    /** The review that is under way, held until the transaction ends. */
    private Scrutiny running(CaseFile file) {
        sql.sql("select id from cases.file where id = ? for update").param(file.id()).query(Long.class).single();
        return of(file.id()).stream().findFirst().filter(one -> !one.isOver())
            .orElseThrow(() -> new Settled("There is no review under way. What was decided is final; ask for another review."));
    }

    private void keep(CaseFile file, String sentence, String words) {
        chronology.write(file.person(), new Written(EntryKind.DECISION, When.moment(clock.instant().atZone(When.UK).toLocalDateTime()), sentence,
            words.strip() + "\nCase " + file.ref(), null, null, List.of(), "", "", "", null));
        journal.write("review-of-concerns", file.person(), sentence, words.strip(), Map.of("case", file.ref().value()));
    }

    /** Whether this is for whoever acts at all. */
    public static boolean isTheirs(CaseFile file) {
        return Acting.now().workerId() != null && Long.valueOf(file.agencyId()).equals(Acting.now().agencyId());
    }

    private static Practitioner mine(CaseFile file) {
        if (!isTheirs(file)) {
            throw new NotForYou("This is for the workers of %s.".formatted(file.agency()));
        }
        return Acting.now();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Scrutiny scrutiny(ResultSet row, int number) throws SQLException {
        return new Scrutiny(row.getLong("id"), row.getString("number"), Objects.requireNonNull(row.getObject("person_id", UUID.class)), row.getString("ref"),
            row.getString("agency"), row.getString("before"), row.getString("why"), row.getString("asked_by"), Objects.requireNonNull(at(row, "asked_at")),
            row.getString("scrutiny"), row.getString("scrutiny_by"), at(row, "scrutinised_at"), row.getBoolean("referred"), row.getString("decision"),
            row.getString("decided_by"), at(row, "decided_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
