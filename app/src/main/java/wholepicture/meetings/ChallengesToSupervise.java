package wholepicture.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.cases.CaseFile;
import wholepicture.cases.ToSupervise;

/** That somebody said who is missing at a table is spoken of in supervision: what made it hard, and what came of it. */
@Component
class ChallengesToSupervise implements ToSupervise {

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    ChallengesToSupervise(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Point> points(CaseFile file) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select c.id, c.missing, c.why, c.worker || ', ' || c.agency as by, c.at, m.number from meetings.challenge c join meetings.meeting m on m.id = c.meeting_id
                join meetings.about a on a.meeting_id = m.id where a.case_id = ? order by c.id
                """).param(file.id())
            .query((row, n) -> new Point("challenge-" + row.getLong("id"), "A challenge at a meeting", "%s is missing: %s (%s)".formatted(row.getString("missing"), row.getString("why"), row.getString("by")),
                "What came of it, and would training in challenging others help?", Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(), "/meetings/" + row.getString("number"))).list()));
    }
}
