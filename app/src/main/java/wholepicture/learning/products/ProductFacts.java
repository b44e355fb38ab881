package wholepicture.learning.products;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** What happened to products, one line for each act. */
@Component
public class ProductFacts {

    private final JdbcClient sql;
    private final Journal journal;

    ProductFacts(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Something that happened to a product. */
    public record Fact(Instant at, String who, String sentence, String reason) {}

    /** What happened to it, the earliest first. */
    @Transactional(readOnly = true)
    public List<Fact> of(long product) {
        return sql.sql("select at, who, sentence, reason from learning.product_fact where product_id = ? order by id").param(product).query(Fact.class).list();
    }

    /** In the transaction of the act. */
    void happened(long id, int version, String sentence, String reason) {
        sql.sql("insert into learning.product_fact (product_id, version, who, sentence, reason) values (?, ?, ?, ?, ?)")
            .params(id, version, Acting.now().name(), sentence, reason).update();
        journal.write("learning", null, "A product of learning: " + sentence, reason.isEmpty() ? null : reason, Map.of("product", String.valueOf(id)));
    }
}
