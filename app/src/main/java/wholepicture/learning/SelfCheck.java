package wholepicture.learning;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;

/** A worker holds their own practice against what a review asks for. Nobody else reads what they ticked. Source: A-288. */
@Component
public class SelfCheck {

    private final JdbcClient sql;

    SelfCheck(JdbcClient sql) {
        this.sql = sql;
    }

    /** The recommendations that whoever acts has ticked. */
    @Transactional(readOnly = true)
    public Set<UUID> ticked() {
        return sql.sql("select recommendation_id from learning.own_tick").query(UUID.class).list().stream().collect(Collectors.toSet());
    }

    /** From now on these of the review's are ticked, and no others of it. */
    @Transactional
    public void tick(Collection<Recommendation> of, Set<UUID> ticked) {
        long me = Objects.requireNonNull(Acting.now().workerId(), "only a worker checks their own practice");
        for (var one : of) {
            if (ticked.contains(one.id())) {
                sql.sql("insert into learning.own_tick (worker_id, recommendation_id) values (?, ?) on conflict do nothing").params(me, one.id()).update();
            } else {
                sql.sql("delete from learning.own_tick where worker_id = ? and recommendation_id = ?").params(me, one.id()).update();
            }
        }
    }
}
