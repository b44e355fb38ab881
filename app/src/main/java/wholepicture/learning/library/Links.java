package wholepicture.learning.library;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.journal.Journal;
import wholepicture.store.BackgroundWork;
import wholepicture.store.Works;

/**
 * Looks each week whether the links of the library still lead anywhere, where the operator lets this server call outside; switched off otherwise.
 * A link is said to be dead only after two looks on different days, and while other links are reached: a server without names or without a way out says
 * nothing of links. Source: A-378.
 */
@Component
class Links extends BackgroundWork {

    /** Who says so, where it was no reader. */
    static final String WHO = "A look by this server";

    private record Link(long resource, String title, String address, boolean nowhereBefore) {}

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Journal journal;
    private final Outside outside;

    @Autowired
    Links(JdbcClient sql, TransactionOperations transaction, Journal journal, @Value("${wholepicture.links.look:false}") boolean looks, @Value("${wholepicture.command:}") String command) {
        this(sql, transaction, journal, Outside.ofTheWeb(), looks && command.isEmpty());
    }

    Links(JdbcClient sql, TransactionOperations transaction, Journal journal, Outside outside, boolean looks) {
        super("Looking whether links lead anywhere", looks ? 1 : 0, Duration.ofHours(1));
        this.sql = sql;
        this.transaction = transaction;
        this.journal = journal;
        this.outside = outside;
    }

    /** Looks at the link that waits the longest. @return whether one was due */
    @Override
    protected boolean step() {
        var due = Works.call(() -> requireNonNull(transaction.execute(status -> due())));
        due.ifPresent(link -> {
            var found = outside.look(link.address());
            Works.run(() -> transaction.executeWithoutResult(status -> keep(link, found)));
        });
        return due.isPresent();
    }

    private Optional<Link> due() {
        return sql.sql("""
                select r.id, v.title, v.details ->> 'link' as address, coalesce(l.found = 'LEADS_NOWHERE' and l.address = v.details ->> 'link', false) as before
                from learning.resource r join learning.resource_version v on v.resource_id = r.id and v.version = r.newest left join learning.link_look l on l.resource_id = r.id
                where coalesce(v.details ->> 'link', '') <> '' and (r.dead_on is null or r.dead_by = ?)
                    and (l.at is null or l.address <> v.details ->> 'link' or l.at < store.now() - case l.found when 'LEADS_NOWHERE' then interval '1 day' else interval '7 days' end)
                order by l.at nulls first, r.id limit 1
                """).param(WHO)
            .query((row, n) -> new Link(row.getLong("id"), row.getString("title"), row.getString("address"), row.getBoolean("before"))).optional();
    }

    private void keep(Link link, Outside.Found found) {
        sql.sql("insert into learning.link_look (resource_id, address, at, found) values (?, ?, store.now(), ?) on conflict (resource_id) do update set address = excluded.address, at = excluded.at, found = excluded.found")
            .params(link.resource(), link.address(), found.name()).update();
        if (found == Outside.Found.LEADS_NOWHERE && link.nowhereBefore()
            && sql.sql("""
                update learning.resource set dead_on = (store.now() at time zone 'Europe/London')::date, dead_by = ? where id = ? and dead_on is null
                    and exists (select 1 from learning.link_look where found = 'LEADS' and at > store.now() - interval '8 days')
                """).params(WHO, link.resource()).update() > 0) {
            journal.write("learning", null, "Found that the link of “%s” leads nowhere.".formatted(link.title()));
        }
        if (found == Outside.Found.LEADS && sql.sql("update learning.resource set dead_on = null, dead_by = '' where id = ? and dead_by = ?").params(link.resource(), WHO).update() > 0) {
            journal.write("learning", null, "Found that the link of “%s” leads there again.".formatted(link.title()));
        }
    }
}
