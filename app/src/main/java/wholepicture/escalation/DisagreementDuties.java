package wholepicture.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Duties;

/** Disagreements that wait for whoever is named at their step. */
@Component
class DisagreementDuties implements Duties {

    private final JdbcClient sql;

    DisagreementDuties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "disagreements to settle";
    }

    @Override
    public String address() {
        return "/disagreements";
    }

    @Override
    public List<Owing> owing(Instant now, Instant until) {
        return sql.sql("""
                select worker, count(*) filter (where due <= :now) as over, count(*) filter (where due > :now) as soon from (
                    select owner_id as worker, due from escalation.disagreement where ended_at is null
                    union all select counterpart_id, due from escalation.disagreement where ended_at is null) owed
                where worker is not null and due < :until group by worker
                """)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).query(Owing.class).list();
    }
}
