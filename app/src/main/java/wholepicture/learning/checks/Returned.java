package wholepicture.learning.checks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;

/** Questions that came back to whoever wrote them, until a new version is written or they are switched off; lessons that are open again. */
@Component
public class Returned {

    /** @param why it came back */
    public record Back(String question, String address, String why) {}

    private final JdbcClient sql;

    Returned(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the worker who asks. */
    @Transactional(readOnly = true)
    public List<Back> mine() {
        return sql.sql("""
                select v.question, '/checks/' || v.check_id as address, b.why from learning.check_back b join learning.check_version v on v.check_id = b.check_id and v.version = b.version
                where v.made_by = :me and not exists (select 1 from learning.check_version n where n.check_id = v.check_id and n.version > v.version)
                    and not exists (select 1 from learning.check_off o where o.check_id = v.check_id and o.version = v.version)
                union all
                select v.question, '/checks/' || v.check_id || '/measure', s.reason from learning.check_version v
                join lateral (select state, reason from learning.standing s where s.check_id = v.check_id order by id desc limit 1) s on s.state = 'OPEN_AGAIN'
                where v.made_by = :me and v.approved_at is not null
                    and not exists (select 1 from learning.check_version n where n.check_id = v.check_id and n.version > v.version and n.approved_at is not null)
                """).param("me", Acting.now().workerId()).query(Back.class).list();
    }

    /** Why the newest approved version came back; empty when it did not. */
    @Transactional(readOnly = true)
    public String why(Check check) {
        return sql.sql("select why from learning.check_back where check_id = ? and version = ?").params(check.id(), check.version()).query(String.class).optional().orElse("");
    }
}
