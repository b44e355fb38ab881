package wholepicture.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;

/** Who works cases or chairs meetings, when they were last supervised, and when they are next. Source: Learning Review, third issue. */
@Component
public class Register {

    /**
     * A worker of the agency of whoever asks.
     *
     * @param cases how many open cases they hold; {@code chaired} how many meetings they chaired in the last year
     * @param last the day they were last supervised; {@code null} when never
     * @param lastAsChair the same, as one who chairs
     */
    public record Line(long worker, String name, String job, String team, int cases, int chaired, @Nullable LocalDate last, @Nullable LocalDate lastAsChair, @Nullable LocalDate next) {}

    /** A talk as those see it who had it. */
    public record Talk(LocalDate day, String supervisor, String supervisee, boolean chairs, String about, String training, @Nullable LocalDate next) {}

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    Register(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Whether whoever acts supervises workers of their agency. */
    public static boolean supervises() {
        var who = Acting.now();
        return who.workerId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /** Everybody of the agency who holds an open case, chairs, or was supervised before; for a supervisor. Those who wait longest first. */
    public List<Line> lines() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select * from supervision.register() order by last nulls first, name").query(Line.class).list()));
    }

    /** The last talks of whoever acts, on either side. */
    public List<Talk> mine(int most) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
            select held as day, supervisor, supervisee, as_chair as chairs, about, training, next from supervision.session
            where supervisee_id = store.worker() or supervisor_id = store.worker() order by held desc, id desc limit ?
            """).param(most).query(Talk.class).list()));
    }

    /** Which training supervisors of the agency asked for, how often in the last year. */
    public List<List<String>> training() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select training, number::text from supervision.training()")
            .query((row, n) -> List.of(row.getString(1), row.getString(2))).list()));
    }
}
