package wholepicture.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.Constraints.Pair;

/** What workers decided about pairs of records. The newest decision about a pair stands. */
@Component
class Decisions {

    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two records and what was decided. */
    record Decided(long one, long other, boolean together) {}

    /** All that stand and name any of the records. */
    List<Decided> about(Collection<Long> records) {
        return sql.sql("""
                select one, other, together from people.decision where ended_at is null and one = any (:ids)
                union
                select one, other, together from people.decision where ended_at is null and other = any (:ids)
                """)
            .param("ids", records.toArray(Long[]::new)).query(Decided.class).list();
    }

    static Constraints constraints(List<Decided> decided) {
        if (decided.isEmpty()) {
            return Constraints.NONE;
        }
        Set<Pair> together = new HashSet<>();
        Set<Pair> apart = new HashSet<>();
        decided.forEach(d -> (d.together() ? together : apart).add(Pair.of(String.valueOf(d.one()), String.valueOf(d.other()))));
        return new Constraints(together, apart);
    }

    /** Decides about every pair of one of the some with one of the others, whatever was decided of them before. */
    void decide(Collection<Long> some, Collection<Long> others, boolean together, long worker, String reason, Instant at) {
        end(some, others, at);
        var pairs = some.stream().flatMap(one -> others.stream().filter(other -> !other.equals(one))
            .map(other -> new Decided(Math.min(one, other), Math.max(one, other), together))).distinct().toList();
        var columns = new Columns<>(pairs);
        sql.sql("""
                insert into people.decision (one, other, together, worker_id, reason, made_at)
                select one, other, ?, ?, ?, ?::timestamptz from unnest(?::bigint[], ?::bigint[]) as t (one, other)
                """)
            .param(together).param(worker).param(reason).param(at.toString())
            .param(columns.numbers(Decided::one)).param(columns.numbers(Decided::other)).update();
    }

    /** Takes back what was decided about these pairs; the rows stay. */
    void end(Collection<Long> some, Collection<Long> others, Instant at) {
        sql.sql("""
                update people.decision set ended_at = :at::timestamptz where ended_at is null
                and (one = any (:some) and other = any (:others) or one = any (:others) and other = any (:some))
                """)
            .param("at", at.toString()).param("some", some.toArray(Long[]::new)).param("others", others.toArray(Long[]::new)).update();
    }
}
