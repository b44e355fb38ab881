package wholepicture.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs through all records, and how far each has come. Only in the works. */
@Component
class Runs {

    private final JdbcClient sql;

    Runs(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when one is under way already */
    boolean begin(String figures, String why, @Nullable Long worker, String name, Instant at) {
        return sql.sql("""
                insert into people.relinking (model, why, worker_id, worker, asked_for_at, until_record, all_records)
                select ?, ?, ?, ?, ?::timestamptz, coalesce(max(id), 0), count(*) from people.record where stamp <> 0
                on conflict do nothing
                """)
            .param(figures).param(why).param(worker).param(name).param(at.toString()).update() == 1;
    }

    /** The run under way by these figures, for the length of this transaction; nothing when another process is at it. */
    Optional<Run> take(String figures) {
        return runs("where finished_at is null and model = ? for update skip locked", figures).stream().findFirst();
    }

    Optional<Run> underWay() {
        return runs("where finished_at is null").stream().findFirst();
    }

    Optional<Run> find(long id) {
        return runs("where id = ?", id).stream().findFirst();
    }

    List<Run> newest(int most) {
        return runs("order by id desc limit ?", most);
    }

    private List<Run> runs(String which, Object... params) {
        return sql.sql("select * from people.relinking " + which).params(params).query((row, n) -> run(row)).list();
    }

    private static Run run(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(row.getLong("id"), row.getString("model"), row.getString("why"), row.getString("worker"),
            row.getObject("asked_for_at", OffsetDateTime.class).toInstant(), row.getLong("last_record"), row.getLong("until_record"),
            row.getLong("all_records"), row.getLong("looked_at"), row.getLong("moved"), finished == null ? null : finished.toInstant());
    }

    /** Some more were looked at. */
    void advance(Run run, long lastRecord, int lookedAt, int moved) {
        sql.sql("update people.relinking set last_record = ?, looked_at = looked_at + ?, moved = moved + ? where id = ?")
            .params(lastRecord, lookedAt, moved, run.id()).update();
    }

    void finish(Run run, Instant at) {
        sql.sql("update people.relinking set finished_at = ?::timestamptz where id = ?").params(at.toString(), run.id()).update();
    }

    /** A run under way by other figures begins again from the first record by these. @return whether there was one */
    boolean beginAgain(String figures) {
        return sql.sql("""
                update people.relinking set model = ?, last_record = 0, looked_at = 0, until_record = r.last, all_records = r.number
                from (select coalesce(max(id), 0) as last, count(*) as number from people.record where stamp <> 0) r
                where finished_at is null and model <> ?
                """)
            .params(figures, figures).update() == 1;
    }
}
