package wholepicture.learning.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Receipts;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.ui.Dates;

/** Keeps the things of the library. Everybody who is signed in reads them; learning leads and board officers publish versions. */
@Component
public class Library {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
        select r.id, r.kind, r.dead_on, v.version, v.title, v.also_called, v.about, v.details::text as details, v.themes, v.reviews, v.in_use_from, v.changed, v.by_whom, v.at
        from learning.resource r join learning.resource_version v on v.resource_id = r.id
        """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Post post;
    private final Receipts receipts;

    Library(JdbcClient sql, Journal journal, Post post, Receipts receipts) {
        this.sql = sql;
        this.journal = journal;
        this.post = post;
        this.receipts = receipts;
    }

    /** There is none. */
    public static final class NoSuchResource extends RuntimeException {}

    /** The newest version of everything of one kind, by title; everything without a kind. */
    @Transactional(readOnly = true)
    public List<Resource> all(Optional<Kind> kind) {
        return sql.sql(SELECT + "where v.version = r.newest and (?::text is null or r.kind = ?) order by v.title, r.id").params(Arrays.asList(kind.map(Enum::name).orElse(null), kind.map(Enum::name).orElse(null)))
            .query(Library::resource).list();
    }

    /** @throws NoSuchResource when there is none */
    @Transactional(readOnly = true)
    public Resource at(long id) {
        return sql.sql(SELECT + "where r.id = ? and v.version = r.newest").param(id).query(Library::resource).optional().orElseThrow(NoSuchResource::new);
    }

    /** Every version, the newest first: the log of what changed. */
    @Transactional(readOnly = true)
    public List<Resource> versions(long id) {
        return sql.sql(SELECT + "where r.id = ? order by v.version desc").param(id).query(Library::resource).list();
    }

    /**
     * Publishes a thing, or its next version, and writes to those who asked to be told.
     *
     * @param typed with id 0 for a new one; its version is not looked at
     */
    @Transactional
    public long publish(Resource typed) {
        Products.onlyKeepers();
        long id = typed.id() != 0 ? typed.id() : sql.sql("insert into learning.resource (kind) values (?) returning id").param(typed.kind().name()).query(Long.class).single();
        int version = sql.sql("update learning.resource set newest = newest + 1, dead_on = null, dead_by = '' where id = ? returning newest").param(id).query(Integer.class).optional()
            .orElseThrow(NoSuchResource::new);
        sql.sql("""
                insert into learning.resource_version (resource_id, version, title, also_called, about, details, themes, reviews, in_use_from, changed, body, by_whom)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """)
            .param(id).param(version).param(typed.title()).param(typed.alsoCalled()).param(typed.about()).param(JSON.writeValueAsString(typed.details()))
            .param(typed.themes().toArray(String[]::new)).param(typed.reviews().toArray(Long[]::new)).param(typed.inUseFrom()).param(typed.changed()).param(typed.body())
            .param(Acting.now().name()).update();
        if (version > 1) {
            tell(at(id));
        }
        journal.write("learning", null, "Published version %d of “%s” in the library.".formatted(version, typed.title()), typed.changed(), Map.of("resource", String.valueOf(id)));
        return id;
    }

    private void tell(Resource now) {
        record Follower(String email, UUID key) {}
        var text = "%s\n\nWhat is new: %s\n\nIn use from %s. Read it: %s\n\n".formatted(now.title(), now.changed(), Dates.inWords(now.inUseFrom()), post.addressOf(now.href()));
        sql.sql("select * from learning.followers(?)").param(now.id()).query(Follower.class).list().stream().filter(one -> Letter.isAddress(one.email()))
            .forEach(one -> post.send(new Letter(one.email(), "Changed: " + now.title(), text + receipts.foot(one.key()))));
    }

    /** Whether the worker who acts is told of changes. */
    @Transactional(readOnly = true)
    public boolean follows(long id) {
        return sql.sql("select exists (select 1 from learning.resource_follower where resource_id = ? and worker_id = store.worker())").param(id).query(Boolean.class).single();
    }

    @Transactional
    public void follow(long id, boolean told) {
        at(id);
        sql.sql(told ? "insert into learning.resource_follower (resource_id, worker_id) values (?, store.worker()) on conflict do nothing"
            : "delete from learning.resource_follower where resource_id = ? and worker_id = store.worker()").param(id).update();
    }

    /** A reader says that its link leads nowhere; everybody who meets the link is warned until its next version. */
    @Transactional
    public void dead(long id) {
        var now = at(id);
        sql.sql("select learning.link_is_dead(?, ?)").params(id, Acting.now().name()).query((row, n) -> n).list();
        journal.write("learning", null, "Said that the link of “%s” leads nowhere.".formatted(now.title()));
    }

    private static Resource resource(ResultSet row, int n) throws SQLException {
        return new Resource(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getInt("version"), row.getString("title"), row.getString("also_called"), row.getString("about"),
            JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}), Arrays.asList((String[]) row.getArray("themes").getArray()),
            Arrays.asList((Long[]) row.getArray("reviews").getArray()), Objects.requireNonNull(row.getObject("in_use_from", LocalDate.class)), row.getString("changed"), row.getString("by_whom"),
            Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(), Optional.ofNullable(row.getObject("dead_on", LocalDate.class)));
    }
}
