package wholepicture.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.learning.Passage.Decision;

/** Reviews, their steps, documents and passages as they are kept. Call it in a transaction: the database shows no more than the worker may see. */
@Component
class ReviewRows {

    private static final int AROUND = 160;

    private final JdbcClient sql;

    ReviewRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Review> all() {
        return sql.sql("select * from learning.review order by began_on desc, id desc").query(ReviewRows::review).list();
    }

    Optional<Review> find(long id) {
        return sql.sql("select * from learning.review where id = ?").param(id).query(ReviewRows::review).optional();
    }

    List<Review.Step> steps(long review) {
        return sql.sql("select id, name, due_on, says, done_on from learning.step where review_id = ? order by position").param(review)
            .query((row, n) -> new Review.Step(row.getLong("id"), row.getString("name"), Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getString("says"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)))).list();
    }

    List<Review.Document> documents(long review) {
        return sql.sql("""
                select d.id, d.name, count(p.id) proposals, count(p.decision) decided
                from learning.document d left join learning.proposal p on p.document_id = d.id where d.review_id = ? group by d.id order by d.id
                """).param(review)
            .query((row, n) -> new Review.Document(row.getLong("id"), row.getString("name"), row.getInt("proposals"), row.getInt("decided"))).list();
    }

    List<Passage> passages(long review) {
        return sql.sql("""
                select p.*, coalesce(substring(d.words from greatest(1, p.starts_at + 1 - :around) for least(:around, p.starts_at)), '') as before,
                    coalesce(substring(d.words from p.ends_at + 1 for :around), '') as after
                from learning.proposal p left join learning.document d on d.id = p.document_id
                where p.review_id = :review order by p.document_id, p.position
                """).param("around", AROUND).param("review", review).query(ReviewRows::passage).list();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        return new Review(row.getLong("id"), ReviewKind.valueOf(row.getString("kind")), row.getString("title"), row.getObject("began_on", LocalDate.class),
            Optional.ofNullable(row.getObject("published_on", LocalDate.class)), row.getString("publication_reason"), row.getString("family_part"),
            Optional.ofNullable(row.getObject("partners_on", LocalDate.class)));
    }

    private static Passage passage(ResultSet row, int n) throws SQLException {
        var themes = words(row, "themes");
        var because = words(row, "because");
        return new Passage(row.getLong("id"), row.getInt("position"), row.getString("kind"), row.getString("number"), row.getString("words"), row.getString("before"),
            row.getString("after"), row.getString("section"), row.getInt("page"), Optional.ofNullable(row.getObject("parent", Integer.class)), words(row, "gaps"),
            IntStream.range(0, themes.size()).mapToObj(i -> "%s (%s)".formatted(themes.get(i), because.get(i))).toList(),
            Optional.ofNullable(row.getString("decision")).map(Decision::valueOf), Optional.ofNullable(row.getString("mended")).orElse(""), row.getString("reason"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
