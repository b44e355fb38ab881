package wholepicture.journal;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.journal.Chain.Row;
import wholepicture.store.Works;

/** The whole journal, row after row, as the operator needs it; no page reads it this way. */
@Component
class JournalCopy {

    /** The last row as the database itself remembers it, so that rows cut off at the end are noticed. */
    record Head(long seq, String hash) {}

    private final JdbcTemplate sql;
    private final TransactionOperations transaction;

    JournalCopy(JdbcTemplate sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Gives every row to {@code each}, in order, in constant memory. Rows written meanwhile are not among them. */
    Head read(Consumer<Row> each) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            Head head = Objects.requireNonNull(sql.queryForObject("select seq, hash from journal.head",
                (row, n) -> new Head(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")))));
            var streaming = new JdbcTemplate(Objects.requireNonNull(sql.getDataSource()));
            streaming.setFetchSize(2_000);
            streaming.query("select * from journal.entry where seq <= " + head.seq() + " order by seq", row -> {
                each.accept(new Row(row.getLong("seq"), row.getObject("at", OffsetDateTime.class), (Long) row.getObject("worker_id"),
                    row.getString("worker"), row.getString("agency"), row.getString("role"), row.getString("kind"),
                    row.getObject("person_id") instanceof UUID person ? person.toString() : null, row.getString("sentence"),
                    row.getString("reason"), row.getString("details"), HexFormat.of().formatHex(row.getBytes("previous")),
                    HexFormat.of().formatHex(row.getBytes("hash"))));
            });
            return head;
        })));
    }
}
