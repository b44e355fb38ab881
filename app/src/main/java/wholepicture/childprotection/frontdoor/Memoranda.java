package wholepicture.childprotection.frontdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.childprotection.frontdoor.Memorandum.Subject;
import wholepicture.journal.Journal;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** The register of memoranda of understanding between agencies. */
@Component
public class Memoranda {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Memoranda(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether whoever acts keeps the register: the partnership's office, or an administrator. */
    public static boolean mayKeep() {
        var who = Acting.now();
        return who.workerId() != null && (who.is(Role.BOARD_OFFICER) || who.is(Role.ADMINISTRATOR));
    }

    public LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    /** Every memorandum in its latest version, by title. */
    @Transactional(readOnly = true)
    public List<Memorandum> all() {
        return sql.sql("select * from (select distinct on (entry) * from childprotection.memorandum order by entry, version desc) latest order by title, id limit 200").query(Memoranda::memorandum).list();
    }

    /** All versions of one, the newest first; empty when there is none. */
    @Transactional(readOnly = true)
    public List<Memorandum> versions(UUID entry) {
        return sql.sql("select * from childprotection.memorandum where entry = ? order by version desc").param(entry).query(Memoranda::memorandum).list();
    }

    /** Those in force today on this subject, each in the version that holds. */
    @Transactional(readOnly = true)
    public List<Memorandum> inForce(Subject subject) {
        return sql.sql("select distinct on (entry) * from childprotection.memorandum where from_day <= ? order by entry, from_day desc, version desc").param(today())
            .query(Memoranda::memorandum).list().stream().filter(one -> one.subject() == subject).toList();
    }

    /** What the form of a medical says of it, in one paragraph. */
    @Transactional(readOnly = true)
    public String onMedicals() {
        return inForce(Subject.MEDICALS).stream().findFirst().map(one -> "In force: %s, version %d, between %s. Purpose: %s. It can reach: %s.%s".formatted(one.title(), one.version(), one.signatories(),
                one.purpose(), one.objectives(), one.isReviewed(today()) ? "" : " It was to be reviewed by %s and was not.".formatted(Dates.inWords(one.reviewBy()))).replace("..", "."))
            .orElse("No memorandum of understanding on medicals is on the register.");
    }

    /**
     * Says a memorandum, new or in a further version. What was said before stays.
     *
     * @throws SecurityException unless the office or an administrator does it
     */
    @Transactional
    public void say(Memorandum one) {
        if (!mayKeep()) {
            throw new SecurityException("Only the partnership's office keeps the register of memoranda.");
        }
        var who = Acting.now();
        sql.sql("""
                insert into childprotection.memorandum (entry, version, subject, title, signatories, purpose, objectives, from_day, review_by, said_by, said_name)
                values (?, (select coalesce(max(version), 0) + 1 from childprotection.memorandum where entry = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .param(one.entry()).param(one.entry()).param(one.subject().name()).param(one.title()).param(one.signatories()).param(one.purpose()).param(one.objectives()).param(one.from())
            .param(one.reviewBy()).param(who.workerId()).param(who.name()).update();
        journal.write("memorandum", null, "Entered a memorandum of understanding", one.title(), Map.of("entry", one.entry().toString()));
    }

    /** The one that can be said again; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Memorandum> find(UUID entry) {
        return versions(entry).stream().findFirst();
    }

    private static Memorandum memorandum(ResultSet row, int n) throws SQLException {
        return new Memorandum(row.getObject("entry", UUID.class), row.getInt("version"), Subject.valueOf(row.getString("subject")), row.getString("title"), row.getString("signatories"),
            row.getString("purpose"), row.getString("objectives"), row.getObject("from_day", LocalDate.class), row.getObject("review_by", LocalDate.class), row.getString("said_name"));
    }
}
