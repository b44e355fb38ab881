package wholepicture.learning.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.time.When;

/** The register of checks: writing a version, approving it, switching it off. A version is never changed and an identity never used again. */
@Component
public class Checks {

    private static final String SELECT = """
        select v.*, v.body::text as words, o.at as off_at, o.worker as off_by, o.reason as off_reason from learning.check_version v
        left join learning.check_off o on o.check_id = v.check_id and o.version = v.version
        """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Checks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest version of each that the worker may read, those that ask first. */
    @Transactional(readOnly = true)
    public List<Check> all() {
        return sql.sql(SELECT + "where not exists (select 1 from learning.check_version n where n.check_id = v.check_id and n.version > v.version) order by v.question")
            .query(Checks::check).list();
    }

    /** Those that came from a recommendation, in their newest version. */
    @Transactional(readOnly = true)
    public List<Check> of(UUID recommendation) {
        return all().stream().filter(check -> recommendation.equals(check.wording().recommendation())).toList();
    }

    /** Those that carry a theme, in their newest version. */
    @Transactional(readOnly = true)
    public List<Check> about(String theme) {
        return all().stream().filter(check -> check.wording().themes().contains(theme)).toList();
    }

    /**
     * All versions, the newest first.
     *
     * @throws NoSuchCheck when there is none
     */
    @Transactional(readOnly = true)
    public List<Check> versions(String id) {
        var found = sql.sql(SELECT + "where v.check_id = ? order by v.version desc").param(id).query(Checks::check).list();
        if (found.isEmpty()) {
            throw new NoSuchCheck();
        }
        return found;
    }

    /** The version that was approved last: the one that asks, or asked. */
    @Transactional(readOnly = true)
    public Optional<Check> approved(String id) {
        return sql.sql(SELECT + "where v.check_id = ? and v.approved_at is not null order by v.version desc limit 1").param(id).query(Checks::check).optional();
    }

    /** Those that ask with this act on this day. */
    @Transactional(readOnly = true)
    public List<Check> asking(String process, String moment, LocalDate day) {
        return sql.sql(SELECT + """
                where v.process = ? and v.moment = ? and v.approved_at is not null and o.at is null and ? between v.asks_from and v.asks_until
                    and not exists (select 1 from learning.check_version n where n.check_id = v.check_id and n.version > v.version and n.approved_at is not null)
                order by v.check_id
                """).params(process, moment, day).query(Checks::check).list();
    }

    /** Keeps a new check, which waits for another lead to approve it. */
    @Transactional
    public String write(Wording wording) {
        Reviews.onlyLeads();
        var id = sql.sql("select 'lc-' || lpad(nextval('learning.check_number')::text, 4, '0')").query(String.class).single();
        add(id, 1, wording);
        return id;
    }

    /** Keeps a new version; the one before goes on asking until this is approved. */
    @Transactional
    public int writeAgain(String id, Wording wording) {
        Reviews.onlyLeads();
        var last = versions(id).getFirst();
        if (last.approval().isEmpty()) {
            throw new NotNow("Version %d still waits for approval. Approve it first, or write the next one afterwards.".formatted(last.version()));
        }
        add(id, last.version() + 1, wording);
        return last.version() + 1;
    }

    private void add(String id, int version, Wording wording) {
        sql.sql("""
                insert into learning.check_version (check_id, version, process, moment, strength, question, asks_from, asks_until, recommendation, themes, body,
                    made_by, made_by_name, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """)
            .param(id).param(version).param(wording.process()).param(wording.moment()).param(wording.strength().name()).param(wording.question())
            .param(wording.from()).param(wording.until()).param(wording.recommendation()).param(wording.themes().toArray(String[]::new)).param(wording.json())
            .param(me()).param(Acting.now().name()).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
        journal.write("check", null, "Wrote version %d of a check.".formatted(version), null, Map.of("check", id, "question", wording.question()));
    }

    /**
     * Lets the newest version ask. It takes the place of the one before.
     *
     * @throws NotNow when the one who approves wrote it, or nothing waits
     */
    @Transactional
    public void approve(String id) {
        Reviews.onlyLeads();
        var check = versions(id).getFirst();
        if (check.approval().isPresent()) {
            throw new NotNow("Nothing waits for approval.");
        }
        if (check.author() == me()) {
            throw new NotNow("You wrote it yourself. Another learning lead approves it.");
        }
        sql.sql("update learning.check_version set approved_at = ?, approved_by = ?, approved_by_name = ? where check_id = ? and version = ? and approved_at is null")
            .params(clock.instant().atOffset(ZoneOffset.UTC), me(), Acting.now().name(), id, check.version()).update();
        journal.write("check", null, "Approved version %d of a check.".formatted(check.version()), null, Map.of("check", id, "question", check.wording().question()));
    }

    /** Ends the version that asks now. */
    @Transactional
    public void switchOff(String id, String reason) {
        Reviews.onlyLeads();
        var check = approved(id).orElseThrow(NoSuchCheck::new);
        int ended = sql.sql("insert into learning.check_off (check_id, version, at, worker_id, worker, reason) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(id, check.version(), clock.instant().atOffset(ZoneOffset.UTC), me(), Acting.now().name(), reason).update();
        if (ended > 0) {
            journal.write("check", null, "Switched a check off.", reason, Map.of("check", id, "question", check.wording().question()));
        }
    }

    public LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    private static long me() {
        return Objects.requireNonNull(Acting.now().workerId());
    }

    private static Check check(ResultSet row, int n) throws SQLException {
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        var off = row.getObject("off_at", OffsetDateTime.class);
        return new Check(row.getString("check_id"), row.getInt("version"), Wording.read(row.getString("words")), row.getLong("made_by"), row.getString("made_by_name"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            approved == null ? Optional.empty() : Optional.of(new Check.Approval(row.getString("approved_by_name"), approved.toInstant())),
            off == null ? Optional.empty() : Optional.of(new Check.Off(row.getString("off_by"), off.toInstant(), row.getString("off_reason"))));
    }
}
