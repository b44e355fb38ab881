package wholepicture.learning.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.journal.Journal;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.reports.Report.Finding;
import wholepicture.learning.reports.Report.Quality;
import wholepicture.learning.reports.Report.Written;
import wholepicture.time.When;

/** Agencies' own reports. Learning leads read all of a review's; whoever answers for an agency reads and writes its own. */
@Component
@Transactional
public class Reports {

    private static final String SELECT = """
        select t.*, a.name as agency, coalesce(r.kind, learning.asked_kind(t.id)) as kind from learning.report t join agencies.agency a on a.id = t.agency_id
            left join learning.review r on r.id = t.review_id
        """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Reports(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks an agency for its report; asking again changes the scope and the day while it has not come. */
    public void ask(long review, Agency agency, String scope, LocalDate due) {
        Reviews.onlyLeads();
        sql.sql("""
                insert into learning.report (review_id, agency_id, scope, due_on, asked_by) values (?, ?, ?, ?, ?)
                on conflict (review_id, agency_id) do update set scope = excluded.scope, due_on = excluded.due_on where learning.report.received_on is null
                """).params(review, agency.id(), scope, due, Acting.now().name()).update();
        journal.write("review", null, "Asked an agency for its own report.", null, Map.of("review", String.valueOf(review), "agency", agency.code()));
    }

    /** All of a review that the worker may read. */
    @Transactional(readOnly = true)
    public List<Report> of(long review) {
        return sql.sql(SELECT + " where t.review_id = ? order by a.name").param(review).query(this::report).list();
    }

    /** Those asked of the worker's own agency that have not come. */
    @Transactional(readOnly = true)
    public List<Report> waited() {
        return sql.sql(SELECT + " where t.agency_id = store.agency() and t.received_on is null order by t.due_on").query(this::report).list();
    }

    /** @throws Reviews.NoSuchReview when there is none for this worker */
    @Transactional(readOnly = true)
    public Report at(long report) {
        return sql.sql(SELECT + " where t.id = ?").param(report).query(this::report).optional().orElseThrow(Reviews.NoSuchReview::new);
    }

    /** The report has come. It is kept as it came; what it found is added, never taken away. */
    public void receive(long id, Written written) {
        var report = at(id);
        if (!Answering.speaksFor(report.agency())) {
            throw new Answering.NotYours();
        }
        int changed = sql.sql("""
                update learning.report set received_on = ?, author = ?, involved_from = ?, involved_until = ?, quality = ?, judgement = ?, chronology = ? where id = ? and received_on is null
                """)
            .params(LocalDate.ofInstant(clock.instant(), When.UK), written.author(), written.from(), written.until(), written.quality().name(), written.judgement(), written.chronology(), id).update();
        if (changed > 0) {
            written.findings().forEach(finding -> sql.sql("insert into learning.finding (report_id, words, systemic, why) values (?, ?, ?, ?)")
                .params(id, finding.words(), finding.systemic(), finding.why()).update());
            journal.write("review", null, "An agency's own report was received.", null, Map.of("report", String.valueOf(id)));
        }
    }

    private Report report(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        var findings = sql.sql("select words, systemic, why from learning.finding where report_id = ? order by id").param(id).query(Finding.class).list();
        return new Report(id, row.getLong("review_id"), ReviewKind.valueOf(row.getString("kind")), row.getLong("agency_id"), row.getString("agency"), row.getString("scope"),
            Objects.requireNonNull(row.getObject("due_on", LocalDate.class)), day(row, "received_on"), row.getString("author"), day(row, "involved_from"), day(row, "involved_until"),
            Optional.ofNullable(row.getString("quality")).map(Quality::valueOf), row.getString("judgement"), row.getString("chronology"), findings);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
