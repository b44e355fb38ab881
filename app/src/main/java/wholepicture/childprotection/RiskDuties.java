package wholepicture.childprotection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Duties;

/** Known risks without an action whose time is over: from then on the managers of the authority owe it too, and hear of it every day. */
@Component
class RiskDuties implements Duties {

    private final JdbcClient sql;

    RiskDuties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "known risks to children that nobody acts on";
    }

    @Override
    public String address() {
        return "/my-work?whose=ALL";
    }

    @Override
    public List<Owing> owing(Instant now, Instant until) {
        return sql.sql("""
                select w.id as worker, count(*) as over, 0 as soon from clocks.clock c join agencies.worker w on w.agency_id = c.agency_id and w.active and 'MANAGER' = any (w.roles)
                where c.code = ? and c.stopped_at is null and c.due <= ? and c.worker_id is distinct from w.id group by w.id
                """)
            .param(Timescales.KNOWN_RISK.code()).param(now.atOffset(ZoneOffset.UTC)).query(Owing.class).list();
    }
}
