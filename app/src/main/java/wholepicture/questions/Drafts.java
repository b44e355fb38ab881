package wholepicture.questions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;

/**
 * What was typed and not saved. A form carries a key that only it has; whoever sends it may write the draft, even when they are no
 * longer signed in, and only the worker whose form it was ever reads it.
 */
@Component
public class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param typed the fields as sent; empty when nothing waits */
    public record Draft(UUID key, Map<String, List<String>> typed, Instant at) {

        public Typed asTyped() {
            return Typed.of(typed);
        }
    }

    /** A form in which words wait to be saved. */
    public record Waiting(UUID sheet, String section, Instant at) {}

    private final JdbcClient sql;

    Drafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The draft of this form, made empty when there was none: its key goes into the page. */
    @Transactional
    public Draft of(Sheet sheet, String section) {
        return sql.sql("""
                insert into questions.draft (worker_id, sheet_id, section) values (?, ?, ?)
                on conflict (worker_id, sheet_id, section) do update set section = excluded.section returning key, typed::text as typed, coalesce(typed_at, 'epoch') as at
                """)
            .params(Objects.requireNonNull(Acting.now().workerId(), "only a worker answers"), sheet.id(), section)
            .query((row, n) -> new Draft(row.getObject("key", UUID.class), read(row.getString("typed")), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant())).single();
    }

    /** Keeps the fields of a form, whoever is signed in. @return whether there is such a form */
    @Transactional
    public boolean keep(UUID key, Typed typed) {
        return sql.sql("select questions.keep_draft(?, ?::jsonb)").params(key, JSON.writeValueAsString(typed.sent())).query(Boolean.class).single();
    }

    /** The words were saved: nothing waits in this form any more. */
    @Transactional
    public void clear(Sheet sheet, String section) {
        sql.sql("update questions.draft set typed = null where worker_id = ? and sheet_id = ? and section = ?").params(Objects.requireNonNull(Acting.now().workerId(), "only a worker answers"), sheet.id(), section).update();
    }

    /** The forms of the worker in which words wait, the newest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return sql.sql("""
                select d.sheet_id as sheet, d.section, d.typed_at as at from questions.draft d join questions.sheet s on s.id = d.sheet_id
                where d.typed is not null and s.finished_at is null order by d.typed_at desc limit 10
                """)
            .query(Waiting.class).list();
    }

    private static Map<String, List<String>> read(@Nullable String typed) {
        return typed == null ? Map.of() : JSON.readValue(typed, new TypeReference<Map<String, List<String>>>() {});
    }
}
