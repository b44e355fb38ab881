package wholepicture.questions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;

/** The published question sets, in all their versions, and the next version of each while somebody works on it. */
@Component
public class QuestionSets {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** A version in the list of all. */
    public record Version(int number, String changed, Instant publishedAt, String publishedBy) {}

    /** There is no such set. */
    public static final class NoSuchSet extends RuntimeException {}

    /** Only learning leads and safeguarding leads publish. */
    public static final class MayNotPublish extends RuntimeException {}

    /** Somebody published a version while this one was being worked on. */
    public static final class PublishedMeanwhile extends RuntimeException {}

    private final JdbcClient sql;
    private final Journal journal;

    QuestionSets(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** The newest version of every set, by title. */
    @Transactional(readOnly = true)
    public List<QuestionSet> all() {
        return sql.sql("select distinct on (code) body::text from questions.question_set order by code, version desc").query(String.class).list().stream()
            .map(QuestionSets::read).sorted(Comparator.comparing(QuestionSet::title)).toList();
    }

    /** The newest versions of the sets that one kind of work asks, by title. */
    public List<QuestionSet> asked(String purpose) {
        return all().stream().filter(set -> set.purpose().equals(purpose)).toList();
    }

    /** @throws NoSuchSet when there is none */
    @Transactional(readOnly = true)
    public QuestionSet newest(String code) {
        return sql.sql("select body::text from questions.question_set where code = ? order by version desc limit 1").param(code).query(String.class).optional()
            .map(QuestionSets::read).orElseThrow(NoSuchSet::new);
    }

    /** @throws NoSuchSet when there is none */
    @Transactional(readOnly = true)
    public QuestionSet at(String code, int version) {
        return sql.sql("select body::text from questions.question_set where code = ? and version = ?").params(code, version).query(String.class).optional()
            .map(QuestionSets::read).orElseThrow(NoSuchSet::new);
    }

    /** The version that a sheet was begun with, for ever. */
    public QuestionSet of(Sheet sheet) {
        return at(sheet.code(), sheet.version());
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String code) {
        return sql.sql("select version, changed, published_at, published_by from questions.question_set where code = ? order by version desc").param(code)
            .query((row, n) -> new Version(row.getInt("version"), row.getString("changed"), Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class)).toInstant(),
                row.getString("published_by"))).list();
    }

    /** Every key that any version of the set ever used. */
    @Transactional(readOnly = true)
    public List<String> keys(String code) {
        return sql.sql("select distinct line from questions.asks where code = ?").param(code).query(String.class).list();
    }

    /** The next version as far as somebody has come with it. */
    @Transactional(readOnly = true)
    public Optional<QuestionSet> proposed(String code) {
        return sql.sql("select body::text from questions.proposed where code = ?").param(code).query(String.class).optional().map(QuestionSets::read);
    }

    /** Keeps the next version to be worked on; nobody is asked it yet. */
    @Transactional
    public void propose(QuestionSet next) {
        onlyLeads();
        sql.sql("""
                insert into questions.proposed (code, body, by_whom) values (?, ?::jsonb, ?)
                on conflict (code) do update set body = excluded.body, by_whom = excluded.by_whom, at = store.now()
                """)
            .params(next.code(), JSON.writeValueAsString(next), Acting.now().name()).update();
    }

    /** Gives up the next version; what is published stays. */
    @Transactional
    public void withdraw(String code) {
        onlyLeads();
        sql.sql("delete from questions.proposed where code = ?").param(code).update();
    }

    /**
     * Publishes the next version. Whoever begins from now on is asked it; what was begun before keeps its own.
     *
     * @param changed what is new, and why
     * @throws PublishedMeanwhile when it was not made from the newest version
     */
    @Transactional
    public QuestionSet publish(String code, String changed) {
        onlyLeads();
        var proposed = proposed(code).orElseThrow(NoSuchSet::new);
        var newest = newest(code);
        if (proposed.version() != newest.version()) {
            throw new PublishedMeanwhile();
        }
        var next = proposed.as(newest.version() + 1, changed);
        add(next);
        withdraw(code);
        journal.write("questions", null, "Published version %d of the questions “%s”.".formatted(next.version(), next.title()), changed,
            Map.of("questions", code, "version", String.valueOf(next.version())));
        return next;
    }

    /** Adds a version. Two who publish at once: the second is refused by the table. */
    void add(QuestionSet set) {
        sql.sql("insert into questions.question_set (code, version, body, changed, published_by) values (?, ?, ?::jsonb, ?, ?)")
            .params(set.code(), set.version(), JSON.writeValueAsString(set), set.changed(), Acting.now().name()).update();
        set.lines().forEach(line -> sql.sql("insert into questions.asks (code, version, line, kind, themes) values (?, ?, ?, ?, ?)")
            .param(set.code()).param(set.version()).param(line.key()).param(line.kind().name()).param(line.themes().toArray(String[]::new)).update());
    }

    static QuestionSet read(String body) {
        return JSON.readValue(body, QuestionSet.class);
    }

    public static boolean mayPublish() {
        return Acting.now().is(Role.LEARNING_LEAD) || Acting.now().is(Role.SAFEGUARDING_LEAD);
    }

    /** @throws MayNotPublish unless the worker who acts may */
    public static void onlyLeads() {
        if (!mayPublish()) {
            throw new MayNotPublish();
        }
    }
}
