package wholepicture.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record was held to be of which person, from when until when, and why. */
@Component
class Links {

    private final JdbcClient sql;

    Links(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A link that begins.
     *
     * @param weight the record against the one that fitted best; {@code null} for a first record and for one that only came along
     * @param since not before the link that it follows
     */
    record Begun(long record, UUID person, Instant since, @Nullable Weight weight, Cause cause) {
        @Nullable Long member() {
            return weight == null ? null : weight.left() == record ? (Long) weight.right() : (Long) weight.left();
        }
    }

    void begin(List<Begun> links) {
        if (links.isEmpty()) {
            return;
        }
        var columns = new Columns<>(links);
        sql.sql("""
                update people.link l set until = greatest(l.since, t.at)
                from unnest(?::bigint[], ?::timestamptz[]) as t (record, at) where l.record_id = t.record and l.until is null
                """)
            .param(columns.numbers(Begun::record)).param(columns.texts(Begun::since)).update();
        sql.sql("""
                insert into people.link (record_id, person_id, since, weight, evidence, member_id, decided_by, worker_id, reason)
                select * from unnest(?::bigint[], ?::uuid[], ?::timestamptz[], ?::float8[], ?::jsonb[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
                """)
            .param(columns.numbers(Begun::record)).param(columns.texts(Begun::person)).param(columns.texts(Begun::since))
            .param(columns.texts(l -> l.weight() == null ? null : l.weight().bits()))
            .param(columns.texts(l -> l.weight() == null ? null : l.weight().json())).param(columns.texts(Begun::member))
            .param(columns.texts(l -> l.cause().by())).param(columns.texts(l -> l.cause().worker())).param(columns.texts(l -> l.cause().reason()))
            .update();
    }

    /** Persons who have no record now and whose last was this one: the record goes back to them rather than to a new person. */
    Map<Long, UUID> earlierHomes(Collection<Long> records) {
        var homes = new HashMap<Long, UUID>();
        sql.sql("""
                select distinct on (l.record_id) l.record_id, l.person_id from people.link l join people.person p on p.id = l.person_id
                where l.record_id = any (?) and l.until is not null and p.ended_at is not null
                and not exists (select 1 from people.record r where r.person_id = p.id)
                order by l.record_id, l.until desc, l.id desc
                """)
            .param(records.toArray(Long[]::new)).query(row -> {
                homes.put(row.getLong(1), row.getObject(2, UUID.class));
            });
        return homes;
    }
}
