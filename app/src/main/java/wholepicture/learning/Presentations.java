package wholepicture.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** Before whom a plan or its results were laid: the chain of those who oversee it. Source: A-278. */
@Component
public class Presentations {

    private final JdbcClient sql;
    private final Journal journal;

    Presentations(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Who oversees, from the nearest to the furthest. */
    public enum Body {
        DIRECTOR("Director of children’s or adults’ services"),
        IMPROVEMENT_BOARD("Improvement board"),
        PARTNERS("Safeguarding partners or board"),
        SCRUTINY("Independent scrutineer, or the council’s scrutiny"),
        INSPECTORATE("Inspectorate"),
        LEARNING_EVENT("Learning event or development session"),
        OTHER("Somebody else");

        private final String inWords;

        Body(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** @param document which plan or report, in which version @param said what they said to it; may be empty */
    public record Presented(Body body, LocalDate on, String presenter, String document, String said) {}

    /** In the order of the days. */
    @Transactional(readOnly = true)
    public List<Presented> of(long review) {
        return sql.sql("select body, on_day, presenter, document, said from learning.presented where review_id = ? order by on_day, id").param(review)
            .query((row, n) -> new Presented(Body.valueOf(row.getString("body")), Objects.requireNonNull(row.getObject("on_day", LocalDate.class)), row.getString("presenter"), row.getString("document"),
                row.getString("said"))).list();
    }

    @Transactional
    public void record(long review, Presented one) {
        Reviews.onlyLeads();
        sql.sql("insert into learning.presented (review_id, body, on_day, presenter, document, said, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
            .params(review, one.body().name(), one.on(), one.presenter(), one.document(), one.said(), Acting.now().name()).update();
        journal.write("review", null, "Recorded that a plan was presented: %s.".formatted(one.body().inWords()), null, Map.of("review", String.valueOf(review)));
    }
}
