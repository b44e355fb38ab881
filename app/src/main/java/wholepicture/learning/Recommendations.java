package wholepicture.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Recommendation.Status;

/** Finds recommendations and says how far each has come. The database hides those of reviews that the worker may not know of. */
@Component
public class Recommendations {

    private static final String SELECT = """
        select c.*, r.title, w.name as owner from learning.recommendation c left join learning.review r on r.id = c.review_id
            left join agencies.worker w on w.id = c.owner_id
        """;
    private static final String IN_ORDER = " order by c.review_id desc, c.proposal_id nulls last, c.made_at";

    private final JdbcClient sql;
    private final Journal journal;

    Recommendations(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** None that is there, or none that this worker may know of: the two answer alike. */
    public static final class NoSuchRecommendation extends RuntimeException {}

    /** Something that happened to a recommendation. */
    public record Fact(Instant at, String who, String sentence, String reason) {}

    @Transactional(readOnly = true)
    public Optional<Recommendation> find(UUID id) {
        return sql.sql(SELECT + " where c.id = ?").param(id).query(Recommendations::recommendation).optional();
    }

    /** @throws NoSuchRecommendation when there is none for this worker */
    @Transactional(readOnly = true)
    public Recommendation at(UUID id) {
        return find(id).orElseThrow(NoSuchRecommendation::new);
    }

    /** All that this worker may see, the newest review first. */
    @Transactional(readOnly = true)
    public List<Recommendation> all() {
        return sql.sql(SELECT + IN_ORDER).query(Recommendations::recommendation).list();
    }

    @Transactional(readOnly = true)
    public List<Recommendation> of(Review review) {
        return sql.sql(SELECT + " where c.review_id = ?" + IN_ORDER).param(review.id()).query(Recommendations::recommendation).list();
    }

    /** @param theme its id in the vocabulary */
    @Transactional(readOnly = true)
    public List<Recommendation> about(String theme) {
        return sql.sql(SELECT + " where ? = any (c.themes)" + IN_ORDER).param(theme).query(Recommendations::recommendation).list();
    }

    @Transactional(readOnly = true)
    public List<Recommendation> under(Recommendation parent) {
        return sql.sql(SELECT + " where c.parent = ?" + IN_ORDER).param(parent.id()).query(Recommendations::recommendation).list();
    }

    /** What happened to it, in order; to learning leads. */
    @Transactional(readOnly = true)
    public List<Fact> history(UUID id) {
        return sql.sql("select at, who, sentence, reason from learning.recommendation_fact where recommendation_id = ? order by id").param(id).query(Fact.class).list();
    }

    /** Impact is accepted; the database refuses it otherwise. */
    @Transactional
    public void complete(UUID id) {
        Reviews.onlyLeads();
        move(id, Status.COMPLETE, "Complete.", "");
    }

    /** Its measure has held for the agreed time. */
    @Transactional
    public void embed(UUID id, String why) {
        move(id, Status.EMBEDDED, "Embedded in practice.", why);
    }

    /** Its measure slipped, or a new review found its theme again. An open recommendation stays as it is. */
    @Transactional
    public void reopen(UUID id, String why) {
        if (!at(id).status().isOpen()) {
            move(id, Status.REOPENED, "Open again.", why);
        }
    }

    /** Makes another worker its owner. */
    @Transactional
    public void give(UUID id, long worker, String name) {
        Reviews.onlyLeads();
        sql.sql("update learning.recommendation set owner_id = ? where id = ?").params(worker, id).update();
        happened(id, "%s owns it from now on.".formatted(name), "");
    }

    /** Must run in the transaction of the act it tells of. */
    void move(UUID id, Status to, String sentence, String why) {
        if (sql.sql("update learning.recommendation set status = ? where id = ?").params(to.name(), id).update() == 0) {
            throw new NoSuchRecommendation();
        }
        happened(id, sentence, why);
    }

    /** Keeps what happened to it, in the transaction of the act that it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID id, String sentence, String why) {
        sql.sql("insert into learning.recommendation_fact (recommendation_id, who, sentence, reason) values (?, ?, ?, ?)")
            .params(id, Acting.now().name(), sentence, why).update();
        journal.write("recommendation", null, sentence, why.isEmpty() ? null : why, Map.of("recommendation", id.toString()));
    }

    private static Recommendation recommendation(ResultSet row, int n) throws SQLException {
        return new Recommendation(row.getObject("id", UUID.class), row.getLong("review_id"), Optional.ofNullable(row.getString("title")).orElse("A review that is not published yet"),
            row.getString("kind"), row.getString("number"), row.getString("words"), row.getString("section"), Optional.ofNullable(row.getObject("parent", UUID.class)),
            Arrays.asList((String[]) row.getArray("themes").getArray()), Optional.ofNullable(row.getObject("owner_id", Long.class)),
            Optional.ofNullable(row.getString("owner")).orElse(""), Status.valueOf(row.getString("status")));
    }
}
