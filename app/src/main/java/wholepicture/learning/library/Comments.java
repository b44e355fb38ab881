package wholepicture.learning.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.products.Products;

/** What readers write of products and of things of the library: a keeper reads it before others do. Source. */
@Component
public class Comments {

    private final JdbcClient sql;
    private final Journal journal;

    Comments(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** @param about what it was written of; @param state "SHOWN", "KEPT_BACK" or "WAITING" */
    public record Comment(long id, String words, String worker, String agency, Instant at, String about, String href, String state) {}

    private static final String SELECT = """
        select c.id, c.words, c.worker, c.agency, c.at, coalesce(p.title, v.title) as about,
            case when c.product_id is null then '/learning/library/' || c.resource_id else '/learning/products/' || c.product_id end as href,
            case when c.shown then 'SHOWN' when c.shown is null then 'WAITING' else 'KEPT_BACK' end as state
        from learning.comment c left join learning.product p on p.id = c.product_id
            left join learning.resource r on r.id = c.resource_id left join learning.resource_version v on v.resource_id = r.id and v.version = r.newest
        """;

    /** What is shown of a product or a thing of the library, and the reader's own; the newest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(String href) {
        return read(SELECT + """
            where (case when c.product_id is null then '/learning/library/' || c.resource_id else '/learning/products/' || c.product_id end) = ?
                and (c.shown or c.worker_id = store.worker()) order by c.at desc, c.id desc
            """, href);
    }

    /** What waits for a keeper. */
    @Transactional(readOnly = true)
    public List<Comment> waiting() {
        Products.onlyKeepers();
        return read(SELECT + "where c.shown is null and ? = '' order by c.at, c.id", "");
    }

    private List<Comment> read(String query, String param) {
        return sql.sql(query).param(param).query((row, n) -> new Comment(row.getLong("id"), row.getString("words"), row.getString("worker"), row.getString("agency"),
            Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(), row.getString("about"), row.getString("href"), row.getString("state"))).list();
    }

    @Transactional
    public void ofProduct(long product, String words) {
        tell("product_id", product, words);
    }

    @Transactional
    public void ofResource(long resource, String words) {
        tell("resource_id", resource, words);
    }

    private void tell(String column, long id, String words) {
        var me = Acting.now();
        sql.sql("insert into learning.comment (%s, words, worker_id, worker, agency) values (?, ?, ?, ?, ?)".formatted(column)).params(id, words, Objects.requireNonNull(me.workerId()), me.name(), me.agency()).update();
    }

    /** A keeper shows it to everybody, or keeps it back with a reason. @return whether it waited */
    @Transactional
    public boolean decide(long id, boolean shown, String why) {
        Products.onlyKeepers();
        boolean decided = sql.sql("update learning.comment set shown = ?, why = ?, decided_by = ?, decided_at = store.now() where id = ? and shown is null")
            .params(shown, why, Acting.now().name(), id).update() > 0;
        if (decided) {
            journal.write("learning", null, shown ? "Showed what a reader wrote." : "Kept back what a reader wrote.", why, Map.of("comment", String.valueOf(id)));
        }
        return decided;
    }
}
