package wholepicture.learning.products;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** Words of products that the search for people found, and why they identify nobody. */
@Component
public class Explained {

    private final JdbcClient sql;
    private final Products products;
    private final ProductFacts facts;
    private final Journal journal;

    Explained(JdbcClient sql, Products products, ProductFacts facts, Journal journal) {
        this.sql = sql;
        this.products = products;
        this.facts = facts;
        this.journal = journal;
    }

    /** Says of words that the check found why they identify nobody. */
    @Transactional
    public void identifiesNobody(long id, String passage, String reason) {
        Products.onlyKeepers();
        var product = products.at(id);
        sql.sql("""
                insert into learning.not_identifying (product_id, passage, reason, who) values (?, ?, ?, ?)
                on conflict (product_id, passage) do update set reason = excluded.reason, who = excluded.who, at = store.now()
                """).params(id, passage, reason, Acting.now().name()).update();
        facts.happened(id, product.now().number(), "Said why words in it identify nobody.", reason);
    }

    /** The words that were found and explained, each with its reason. */
    @Transactional(readOnly = true)
    public Map<String, String> of(long id) {
        return sql.sql("select passage, reason from learning.not_identifying where product_id = ?").param(id)
            .query((row, n) -> Map.entry(row.getString("passage"), row.getString("reason"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** That the records were asked about words of it: the journal keeps who asked, and how much was found. */
    @Transactional
    void looked(long id, int version, int findings) {
        journal.write("learning", null, "Looked through a product of learning for words that identify somebody.", null,
            Map.of("product", String.valueOf(id), "version", String.valueOf(version), "found", String.valueOf(findings)));
    }
}
