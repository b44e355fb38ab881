package wholepicture.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions for the steward: are these two records of one person? */
@Component
class Reviews {

    private final JdbcClient sql;

    Reviews(JdbcClient sql) {
        this.sql = sql;
    }

    /** An open question. */
    record Open(long id, long record, long other) {}

    /** A question to be asked. */
    record Doubt(Weight weight, String why) {}

    List<Open> open(Collection<Long> records) {
        return sql.sql("""
                select id, record_id as record, other_id as other from people.review where closed_at is null and record_id = any (:ids)
                union
                select id, record_id, other_id from people.review where closed_at is null and other_id = any (:ids)
                """)
            .param("ids", records.toArray(Long[]::new)).query(Open.class).list();
    }

    void ask(List<Doubt> questions, Instant at) {
        if (!questions.isEmpty()) {
            var columns = new Columns<>(questions);
            sql.sql("""
                    insert into people.review (record_id, other_id, weight, evidence, why, raised_at)
                    select t.*, ?::timestamptz from unnest(?::bigint[], ?::bigint[], ?::float8[], ?::jsonb[], ?::text[]) as t
                    on conflict do nothing
                    """)
                .param(at.toString()).param(columns.numbers(q -> q.weight().left())).param(columns.numbers(q -> q.weight().right()))
                .param(columns.texts(q -> q.weight().bits())).param(columns.texts(q -> q.weight().json())).param(columns.texts(Doubt::why))
                .update();
        }
    }

    /** The same question about the same two records, with what they say now. */
    void askAnew(Map<Long, Doubt> questions) {
        if (!questions.isEmpty()) {
            var columns = new Columns<>(List.copyOf(questions.entrySet()));
            sql.sql("""
                    update people.review v set record_id = t.one, other_id = t.other, weight = t.weight, evidence = t.evidence, why = t.why
                    from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::float8[], ?::jsonb[], ?::text[])
                        as t (id, one, other, weight, evidence, why) where v.id = t.id
                    """)
                .param(columns.numbers(Map.Entry::getKey)).param(columns.numbers(e -> e.getValue().weight().left()))
                .param(columns.numbers(e -> e.getValue().weight().right())).param(columns.texts(e -> e.getValue().weight().bits()))
                .param(columns.texts(e -> e.getValue().weight().json())).param(columns.texts(e -> e.getValue().why())).update();
        }
    }

    /** They are no longer doubtful, or no longer two persons. */
    void lapse(Collection<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            sql.sql("update people.review set closed_at = ?::timestamptz, outcome = 'lapsed' where id = any (?) and closed_at is null")
                .param(at.toString()).param(ids.toArray(Long[]::new)).update();
        }
    }

    /** A worker's answer. @param outcome {@code joined} or {@code parted} */
    void answer(long id, String outcome, long worker, String reason, Instant at) {
        sql.sql("""
                update people.review set closed_at = ?::timestamptz, outcome = ?, worker_id = ?, reason = ? where id = ? and closed_at is null
                """)
            .param(at.toString()).param(outcome).param(worker).param(reason).param(id).update();
    }
}
