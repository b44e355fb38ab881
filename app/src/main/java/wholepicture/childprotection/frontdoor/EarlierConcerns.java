package wholepicture.childprotection.frontdoor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.childprotection.Around;

/**
 * Every earlier concern for a child, the siblings and whoever lives with them, however long ago, as far as the viewer may see.
 * Source: Children of Family Y: regardless of the length of the intervening period.
 */
@Component
public class EarlierConcerns {

    /** @param whose "the child", or who they are to the child; {@code line} its number in the chronology */
    public record Earlier(String whose, LocalDate on, String title, String agency, String address, long line) {}

    private final JdbcClient sql;
    private final Around around;
    private final TransactionOperations transaction;

    EarlierConcerns(JdbcClient sql, Around around, TransactionOperations transaction) {
        this.sql = sql;
        this.around = around;
        this.transaction = transaction;
    }

    /**
     * The newest first.
     *
     * @param not the reference of the case that is being decided, whose own lines are no history
     */
    public List<Earlier> of(UUID child, String not) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var whose = around.of(child);
            return sql.sql("""
                    select e.person_id, e.id, e.happened_from, e.title, a.name as agency from chronology.entry e join agencies.agency a on a.id = e.agency_id
                    where e.person_id = any(?::uuid[]) and e.superseded_at is null and e.kind in ('CONCERN', 'REFERRAL') and e.happened_from is not null
                      and position(? in e.description) = 0
                    order by e.happened_from desc, e.id desc
                    """)
                .param(whose.keySet().stream().map(UUID::toString).toArray(String[]::new)).param("Case " + not)
                .query((row, n) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Earlier(String.valueOf(whose.get(person)), row.getObject("happened_from", LocalDate.class), row.getString("title"),
                        row.getString("agency"), "/people/%s/chronology/%d".formatted(person, row.getLong("id")), row.getLong("id"));
                }).list();
        }));
    }
}
