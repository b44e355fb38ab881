package wholepicture.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.journal.Journal;

/** Reviews that others published or lead: who, where they can be read, and what the partnership does because of them. Source. */
@Component
public class Elsewhere {

    private final JdbcClient sql;
    private final Journal journal;

    Elsewhere(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Who published or leads a review, where it or its briefing can be read, and what is done here; each may be empty. */
    public record Known(long review, ReviewKind kind, String title, LocalDate on, String source, String address, String action, Optional<LocalDate> published) {}

    private static final String SELECT = "select id, kind, title, began_on, source, address, local_action, published_on from learning.review";

    /** National reviews and those of other areas that the worker may know of, the newest first. */
    @Transactional(readOnly = true)
    public List<Known> all() {
        return sql.sql(SELECT + " where kind in ('NATIONAL', 'OUT_OF_AREA') order by began_on desc, id desc").query(Elsewhere::known).list();
    }

    /** @throws Reviews.NoSuchReview when there is none for this worker */
    @Transactional(readOnly = true)
    public Known of(long review) {
        return sql.sql(SELECT + " where id = ?").param(review).query(Elsewhere::known).optional().orElseThrow(Reviews.NoSuchReview::new);
    }

    private static Known known(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Known(row.getLong("id"), ReviewKind.valueOf(row.getString("kind")), row.getString("title"), Objects.requireNonNull(row.getObject("began_on", LocalDate.class)), row.getString("source"),
            row.getString("address"), row.getString("local_action"), Optional.ofNullable(row.getObject("published_on", LocalDate.class)));
    }

    @Transactional
    public void say(long review, String source, String address, String action) {
        Reviews.onlyLeads();
        if (sql.sql("update learning.review set source = ?, address = ?, local_action = ? where id = ?").params(source, address, action, review).update() > 0) {
            journal.write("review", null, "Recorded who published a review, and what is done here because of it.", null, Map.of("review", String.valueOf(review)));
        }
    }
}
