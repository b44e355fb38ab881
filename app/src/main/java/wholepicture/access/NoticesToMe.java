package wholepicture.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;

/** What the worker who acts was told, and which glass they have broken that is still open. */
@Component
@Transactional(readOnly = true)
public class NoticesToMe {

    /** @param personName empty where the worker may no longer find the person */
    public record Notice(long id, OffsetDateTime at, String sentence, @Nullable UUID personId, String personName) {}

    /** A person opened by broken glass. */
    public record Open(UUID personId, String personName, OffsetDateTime until) {}

    private final JdbcClient sql;

    NoticesToMe(JdbcClient sql) {
        this.sql = sql;
    }

    /** Not yet put away, newest first. */
    public List<Notice> unread() {
        return sql.sql("""
                select n.id, n.at, n.sentence, p.id as person_id, coalesce(p.name, '') as person_name
                from access.notice n left join people.person p on p.id = n.person_id
                where n.worker_id = store.worker() and n.read_at is null order by n.id desc limit 20
                """)
            .query(Notice.class).list();
    }

    /** Puts a notice away; it stays in the database. */
    @Transactional
    public void putAway(long notice) {
        sql.sql("update access.notice set read_at = store.now() where id = ? and read_at is null").param(notice).update();
    }

    /** Every person whom the worker has opened by breaking the glass and who is open still. */
    public List<Open> openGlass() {
        Long worker = Acting.now().workerId();
        return worker == null ? List.of() : sql.sql("""
                select g.person_id, p.name as person_name, max(g.until) as until
                from access.glass g join people.person p on p.id = g.person_id
                where g.worker_id = ? and g.until > store.now() group by 1, 2
                """)
            .param(worker).query(Open.class).list();
    }
}
