package wholepicture.childprotection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The statements of all cases as rows, for the worklist of what is to verify and the count of what nobody weighed. */
@Component
public class SaidRows {

    private static final int PAGE = 50;

    /** A statement that nobody has verified yet. */
    public record ToVerify(long caseId, int n, UUID person, String name, String ref, String who, String teller, Instant toldAt, String says) {}

    /** Where a page of the worklist went on from. */
    public record After(Instant toldAt, long caseId, int n) {}

    /** @param passedOver of {@code lay} statements of family, friends, neighbours and somebody unnamed in closed cases: how many have no weight */
    public record Weighed(int lay, int passedOver) {}

    private final JdbcClient sql;

    SaidRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Brings the rows of a case up to what its facts say. Only in the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long caseId, List<Said> all) {
        all.forEach(one -> sql.sql("""
                insert into childprotection.statement (case_id, n, record_id, agency_id, who, teller, told_at, says, standing, checked_by, weight)
                select id, ?, record_id, agency_id, ?, ?, ?, ?, ?, ?, ? from cases.file where id = ?
                on conflict (case_id, n) do update set teller = excluded.teller, standing = excluded.standing, checked_by = excluded.checked_by, weight = excluded.weight
                """)
            .param(one.n()).param(one.who()).param(one.teller().name()).param(one.at().atOffset(ZoneOffset.UTC)).param(one.says()).param(one.standing().name())
            .param(one.by()).param(one.weight()).param(caseId).update());
    }

    /** What is to verify in the open cases of the agency of whoever acts, the oldest first, 50 to a page. */
    @Transactional(readOnly = true)
    public List<ToVerify> toVerify(@Nullable After after) {
        return sql.sql("""
                select s.case_id, s.n, s.person_id as person, p.name, f.ref, s.who, s.teller, s.told_at, s.says
                from childprotection.statement s join cases.file f on f.id = s.case_id join people.person p on p.id = s.person_id
                where s.agency_id = store.agency() and s.standing = 'UNVERIFIED' and f.closed_at is null and (s.told_at, s.case_id, s.n) > (?, ?, ?)
                order by s.told_at, s.case_id, s.n limit ?
                """)
            .param(after == null ? OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC) : after.toldAt().atOffset(ZoneOffset.UTC))
            .param(after == null ? 0L : after.caseId()).param(after == null ? 0 : after.n()).param(PAGE)
            .query((row, number) -> new ToVerify(row.getLong("case_id"), row.getInt("n"), row.getObject("person", UUID.class), row.getString("name"), row.getString("ref"),
                row.getString("who"), row.getString("teller"), row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getString("says"))).list();
    }

    /** Of the closed cases of the agency of whoever acts, as far as they may see. */
    @Transactional(readOnly = true)
    public Weighed weighed() {
        return sql.sql("""
                select count(*) as lay, count(*) filter (where s.weight = '') as passed_over from childprotection.statement s join cases.file f on f.id = s.case_id
                where s.agency_id = store.agency() and s.teller in ('FAMILY', 'FRIEND', 'NEIGHBOUR', 'ANONYMOUS') and f.closed_at is not null
                """)
            .query(Weighed.class).single();
    }
}
