package wholepicture.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** The gate as the application meets it. What it allows is decided in the database, by row-level security. */
@Component
@Transactional
public class Access {

    private final JdbcClient sql;
    private final Journal journal;

    Access(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * Must begin every page, answer and export that shows a person: it finds out how much may be seen
     * and writes down that it was looked at.
     *
     * @param what what is looked at, as it will stand in the journal: "the chronology"
     * @throws NoSuchPerson when there is none, or none that the viewer may find
     */
    public Sight look(UUID person, String what) {
        var sight = sight(person);
        journal.write("look", person, "Looked at %s%s".formatted(what, sight == Sight.INDEX ? ", index only" : ""),
            openGlass(person), Map.of());
        return sight;
    }

    /**
     * How much the viewer may see, without looking.
     *
     * @throws NoSuchPerson when there is none, or none that the viewer may find
     */
    @Transactional(readOnly = true)
    public Sight sight(UUID person) {
        return sql.sql("""
                select coalesce((select max(o.reach) from access.opening o where o.person_id = p.id), 0)
                from people.person p where p.id = ? and p.ended_at is null
                """)
            .param(person).query(Integer.class).optional().map(Sight::of).orElseThrow(NoSuchPerson::new);
    }

    /**
     * The name that the index has, for the heading of a page about the person.
     *
     * @throws NoSuchPerson when there is none, or none that the viewer may find
     */
    @Transactional(readOnly = true)
    public String name(UUID person) {
        return sql.sql("select coalesce(nullif(name, ''), 'a person without a recorded name') from people.person where id = ? and ended_at is null")
            .param(person).query(String.class).optional().orElseThrow(NoSuchPerson::new);
    }

    private @Nullable String openGlass(UUID person) {
        var worker = Acting.now().workerId();
        if (worker == null) {
            return null;
        }
        return sql.sql("""
                select reason from access.glass where person_id = ? and worker_id = ? and until > store.now()
                order by broken_at desc limit 1
                """)
            .params(person, worker).query(String.class).optional().map("Broke the glass: %s"::formatted).orElse(null);
    }
}
