package wholepicture.caseaudit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import wholepicture.agencies.Worker;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * A manager opens an audit of cases of their own agency to one auditor: which cases, of which period, until when. The auditor reads what
 * was recorded in those cases of that period while it lasts. Each look is in the journal. Source: learning review, records brought to an audit.
 */
@Component
public class CaseAudits {

    /** An audit lasts no longer than this. */
    public static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST = 50;

    /** An audit. @param open whether it is open now; {@code mine} whether whoever asks is its auditor; {@code refs} of the listed cases */
    public record Audit(long id, String title, String agency, String auditor, String openedBy, LocalDate from, LocalDate to, Instant closes, boolean open, boolean mine, List<String> refs) {}

    /** What happened in a listed case. It names no child. */
    public record Line(Instant happened, String sentence, String worker, String why, String considered, String dissent) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    CaseAudits(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether whoever acts opens audits of their agency's cases. */
    public static boolean mayOpen() {
        var who = Acting.now();
        return who.workerId() != null && who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.HEAD_OF_SERVICE));
    }

    /** The audits that whoever acts opened, or for which they are the auditor, the newest first. */
    public List<Audit> mine() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select s.id, s.title, a.name as agency, s.auditor, s.opened_by, s.from_day, s.to_day, s.closes_at, s.closes_at > store.now() as open, s.auditor_id = store.worker() as mine,
                    array(select l.ref from caseaudit.listed l where l.session_id = s.id order by l.ref) as refs
                from caseaudit.session s join agencies.agency a on a.id = s.agency_id order by s.id desc
                """)
            .query((row, n) -> new Audit(row.getLong("id"), row.getString("title"), row.getString("agency"), row.getString("auditor"), row.getString("opened_by"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), Objects.requireNonNull(row.getObject("closes_at", OffsetDateTime.class)).toInstant(),
                row.getBoolean("open"), row.getBoolean("mine"), List.of((String[]) row.getArray("refs").getArray()))).list()));
    }

    /**
     * Opens an audit.
     *
     * @param refs the cases, all of the agency of whoever opens it and seen by them
     * @param closes not later than {@link #LONGEST} from now
     * @throws CannotBe for a case that is not theirs, or kept more closely than every involved worker may see; for too many, or too long
     */
    public void open(String title, Worker auditor, List<String> refs, LocalDate from, LocalDate to, Instant closes) {
        var who = Acting.now();
        if (!mayOpen()) {
            throw new CannotBe("A manager or Head of Service opens an audit of their own agency's cases.");
        }
        if (!auditor.roles().contains(Role.AUDITOR)) {
            throw new CannotBe("%s is no auditor.".formatted(auditor.name()));
        }
        if (refs.isEmpty() || refs.size() > MOST || to.isBefore(from) || !closes.isAfter(clock.instant()) || closes.isAfter(clock.instant().plus(LONGEST))) {
            throw new CannotBe("List between one and %d cases, a period that ends after it begins, and a last day within 30 days.".formatted(MOST));
        }
        refs.forEach(ref -> {
            boolean theirs = Objects.requireNonNull(transaction.execute(status -> sql.sql("select exists (select 1 from cases.file where ref = ? and agency_id = ? and grade <= 2)")
                .params(ref, Objects.requireNonNull(who.agencyId())).query(Boolean.class).single()));
            if (!theirs) {
                throw new CannotBe("There is no case %s of your agency that may be listed.".formatted(ref));
            }
        });
        Works.run(() -> transaction.executeWithoutResult(status -> {
            long id = sql.sql("""
                    insert into caseaudit.session (agency_id, auditor_id, auditor, opened_by_id, opened_by, title, from_day, to_day, closes_at, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                    """)
                .params(Objects.requireNonNull(who.agencyId()), auditor.id(), auditor.name() + ", " + auditor.agency().name(), Objects.requireNonNull(who.workerId()), who.name(), title.strip(), from, to, closes.atOffset(ZoneOffset.UTC),
                    clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
            refs.stream().distinct().forEach(ref -> {
                sql.sql("insert into caseaudit.listed (session_id, case_id, ref) select ?, id, ref from cases.file where ref = ?").params(id, ref).update();
                journal.write("case-audit-opened", person(ref), "Opened a case to an auditor, of one period and for a time", title.strip(), Map.of("case", ref, "auditor", auditor.name()));
            });
        }));
    }

    private UUID person(String ref) {
        return sql.sql("select person_id from cases.file where ref = ?").param(ref).query(UUID.class).single();
    }

    /**
     * What happened in a listed case within the period; the look is written down.
     *
     * @throws NoSuchAudit unless whoever asks is its auditor, it is open now, and the case is in its list and still kept no more closely than when it was listed
     */
    public List<Line> read(long id, String ref) {
        var there = Objects.requireNonNull(transaction.execute(status -> sql.sql("select caseaudit.reads(?, ?)").params(id, ref).query(Boolean.class).single()));
        if (!there) {
            throw new NoSuchAudit();
        }
        var lines = Objects.requireNonNull(transaction.execute(status -> sql.sql("select happened_at, sentence, worker, why, considered, dissent from caseaudit.facts(?, ?)").params(id, ref)
            .query((row, n) -> new Line(Objects.requireNonNull(row.getObject("happened_at", OffsetDateTime.class)).toInstant(), row.getString("sentence"), row.getString("worker"), row.getString("why"),
                row.getString("considered"), row.getString("dissent"))).list()));
        Works.run(() -> transaction.executeWithoutResult(status -> journal.write("look", person(ref), "Looked at a listed case, as an auditor", null, Map.of("case", ref, "audit", Long.toString(id)))));
        return lines;
    }

    /** The last moment of a day in London. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(When.UK).toInstant();
    }
}
