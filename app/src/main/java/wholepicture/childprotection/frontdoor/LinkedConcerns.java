package wholepicture.childprotection.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.childprotection.Around;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Stage;

/** Finds concerns that may tell of the same as this one. */
@Component
public class LinkedConcerns {

    /** How far apart two concerns may be received. No source gives a number; the partnership's procedures were not found. */
    private static final Duration NEAR = Duration.ofDays(14);
    private static final int MOST = 30;

    /** @param whose "The child", or who they are to the child; {@code by} the agency that raised it */
    public record Like(String ref, UUID person, String name, String whose, Instant received, String by, String stage) {

        public String address() {
            return "/people/%s/protection/%s".formatted(person, ref);
        }
    }

    private final JdbcClient sql;
    private final Around around;
    private final TransactionOperations transaction;

    LinkedConcerns(JdbcClient sql, Around around, TransactionOperations transaction) {
        this.sql = sql;
        this.around = around;
        this.transaction = transaction;
    }

    /**
     * Concerns about the child, the family or the household received within days of that moment, the nearest first, as far as the viewer may see.
     *
     * @param not the reference of the concern itself; empty when it is only being raised
     */
    public List<Like> near(UUID child, String not, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var whose = around.of(child);
            return sql.sql("""
                    select f.ref, f.person_id, p.name, f.opened_at, a.name as raised_by, f.stage from cases.file f join people.person p on p.id = f.person_id
                    join agencies.agency a on a.id = coalesce(f.raised_by_agency, f.agency_id)
                    where f.person_id = any(?::uuid[]) and f.process = ? and f.ref <> ? and f.opened_at between ? and ?
                    order by abs(extract(epoch from f.opened_at - ?)), f.id limit ?
                    """)
                .param(whose.keySet().stream().map(UUID::toString).toArray(String[]::new)).param(ChildProtection.PROCESS).param(not)
                .param(at.minus(NEAR).atOffset(ZoneOffset.UTC)).param(at.plus(NEAR).atOffset(ZoneOffset.UTC)).param(at.atOffset(ZoneOffset.UTC)).param(MOST)
                .query((row, n) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Like(row.getString("ref"), person, row.getString("name"), String.valueOf(whose.get(person)),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("raised_by"), Stage.valueOf(row.getString("stage")).inWords());
                }).list();
        }));
    }
}
