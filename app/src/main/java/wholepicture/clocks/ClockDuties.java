package wholepicture.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time limits of cases, owed by whoever holds the case. */
@Component
class ClockDuties implements Duties {

    private final JdbcClient sql;

    ClockDuties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "time limits of your cases";
    }

    @Override
    public String address() {
        return "/my-work";
    }

    @Override
    public List<Owing> owing(Instant now, Instant until) {
        return sql.sql("""
                select worker_id as worker, count(*) filter (where due <= :now) as over, count(*) filter (where due > :now) as soon from clocks.clock
                where stopped_at is null and worker_id is not null and due < :until group by worker_id
                """)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).query(Owing.class).list();
    }
}
