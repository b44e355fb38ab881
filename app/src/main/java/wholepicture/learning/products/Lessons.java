package wholepicture.learning.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** The records of learning. The database shows them only to those who keep products. */
@Component
public class Lessons {

    private final JdbcClient sql;
    private final Journal journal;

    Lessons(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Lesson> all() {
        return sql.sql("select * from learning.lesson order by changed_at desc, id desc").query(Lessons::lesson).list();
    }

    @Transactional(readOnly = true)
    public Optional<Lesson> find(long id) {
        return sql.sql("select * from learning.lesson where id = ?").param(id).query(Lessons::lesson).optional();
    }

    /** @throws Products.NoSuchProduct when there is none for this worker */
    @Transactional(readOnly = true)
    public Lesson at(long id) {
        return find(id).orElseThrow(Products.NoSuchProduct::new);
    }

    /**
     * Keeps a new lesson, or what an old one says now. Products that were made of it keep the words they have.
     *
     * @return its number
     * @throws Products.OnlyKeepers unless the worker who acts keeps products
     */
    @Transactional
    public long save(Lesson lesson) {
        Products.onlyKeepers();
        long id = lesson.id() > 0 ? lesson.id()
            : sql.sql("insert into learning.lesson (title, made_by) values (?, ?) returning id").params(lesson.title(), Acting.now().name()).query(Long.class).single();
        int changed = sql.sql("""
                update learning.lesson set review_id = ?, title = ?, happened = ?, matters = ?, found = ?, worked = ?, practice = ?, questions = ?, reading = ?, ask = ?,
                    themes = ?, recommendations = ?, invented = ?, changed_at = store.now() where id = ?
                """)
            .param(lesson.review().orElse(null)).param(lesson.title()).param(lesson.happened()).param(lesson.matters()).param(lesson.found()).param(lesson.worked())
            .param(lesson.practice()).param(lesson.questions()).param(lesson.reading()).param(lesson.ask()).param(lesson.themes().toArray(String[]::new))
            .param(lesson.recommendations().toArray(UUID[]::new)).param(lesson.invented()).param(id).update();
        if (changed == 0) {
            throw new Products.NoSuchProduct();
        }
        journal.write("learning", null, lesson.id() > 0 ? "Changed a record of learning." : "Began a record of learning.", null, Map.of("lesson", String.valueOf(id)));
        return id;
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(row.getLong("id"), Optional.ofNullable(row.getObject("review_id", Long.class)), row.getString("title"), row.getString("happened"),
            row.getString("matters"), row.getString("found"), row.getString("worked"), row.getString("practice"), row.getString("questions"), row.getString("reading"),
            row.getString("ask"), Arrays.asList((String[]) row.getArray("themes").getArray()), Arrays.asList((UUID[]) row.getArray("recommendations").getArray()),
            row.getString("invented"));
    }
}
