package wholepicture.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;

/** Takes in who is involved with whom. Somebody who signs in here and is named as involved may see the whole picture while it lasts. */
@Component
class Involvements implements Receives {

    private static final int WHOLE_PICTURE = 2;

    private final JdbcClient sql;

    Involvements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<Class<? extends Arrival>> kinds() {
        return Set.of(InvolvementSent.class);
    }

    /** A statement that stands at present. @param id 0 while it is only in the batch */
    private static final class Standing {
        private final long id;
        private final Statement says;
        private final @Nullable OffsetDateTime at;
        private @Nullable OffsetDateTime superseded;

        Standing(long id, Statement says, @Nullable OffsetDateTime at) {
            this.id = id;
            this.says = says;
            this.at = at;
        }
    }

    @Override
    public List<Taken> receive(Agency from, List<Received> batch) {
        var records = records(from, batch);
        var standing = standing(records);
        var taken = new ArrayList<Taken>(batch.size());
        for (var received : batch) {
            var sent = (InvolvementSent) received.arrival();
            var says = Statement.of(records.getOrDefault(sent.localPerson(), 0L), sent);
            var ofRecord = standing.computeIfAbsent(says.record(), r -> new ArrayList<>());
            var before = ofRecord.stream().filter(s -> s.superseded == null && s.says.isOfTheSame(says)).findFirst();
            if (before.isPresent() && before.get().says.equals(says)) {
                taken.add(Taken.UNCHANGED);
                continue;
            }
            before.ifPresent(s -> s.superseded = received.at());
            ofRecord.add(new Standing(0, says, received.at()));
            taken.add(before.isPresent() ? Taken.SUPERSEDES : Taken.NEW);
        }
        var all = standing.values().stream().flatMap(List::stream).toList();
        supersede(all.stream().filter(s -> s.id > 0 && s.superseded != null).toList());
        add(from, all.stream().filter(s -> s.id == 0).toList());
        return taken;
    }

    private Map<String, Long> records(Agency from, List<Received> batch) {
        String[] locals = batch.stream().map(r -> r.arrival().localPerson()).distinct().sorted().toArray(String[]::new);
        sql.sql("insert into people.record (agency_id, local_id) select ?, l from unnest(?::text[]) l on conflict (agency_id, local_id) do nothing")
            .param(from.id()).param(locals).update();
        var records = new HashMap<String, Long>();
        sql.sql("select id, local_id from people.record where agency_id = ? and local_id = any(?::text[])").param(from.id()).param(locals)
            .query(row -> {
                records.put(row.getString("local_id"), row.getLong("id"));
            });
        return records;
    }

    private Map<Long, List<Standing>> standing(Map<String, Long> records) {
        var standing = new HashMap<Long, List<Standing>>();
        sql.sql("select * from access.involvement where record_id = any(?::bigint[]) and superseded_at is null order by id")
            .param(records.values().toArray(Long[]::new)).query((row, n) -> standing(row)).list()
            .forEach(s -> standing.computeIfAbsent(s.says.record(), r -> new ArrayList<>()).add(s));
        return standing;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getLong("id"), new Statement(row.getLong("record_id"), row.getString("worker"), row.getString("team"),
            row.getString("role"), row.getString("phone"), row.getString("email"), row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class), row.getString("why"), row.getInt("stated_grade")), null);
    }

    private void supersede(List<Standing> old) {
        if (old.isEmpty()) {
            return;
        }
        Long[] ids = old.stream().map(s -> s.id).toArray(Long[]::new);
        sql.sql("""
                update access.involvement i set superseded_at = u.at
                from unnest(?::bigint[], ?::timestamptz[]) u (id, at) where i.id = u.id
                """)
            .param(ids).param(old.stream().map(s -> String.valueOf(s.superseded)).toArray(String[]::new)).update();
        sql.sql("update access.opening set until = store.now() where involvement_id = any(?::bigint[]) and (until is null or until > store.now())")
            .param(ids).update();
    }

    private void add(Agency from, List<Standing> added) {
        if (added.isEmpty()) {
            return;
        }
        var workers = workers(from, added);
        Long[] ids = sql.sql("""
                insert into access.involvement (record_id, stated_grade, worker_id, worker, team, role, phone, email, since, until, why, holds_case,
                    stated_at, superseded_at)
                select * from unnest(?::bigint[], ?::smallint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                    ?::date[], ?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[])
                returning id
                """)
            .param(each(added, s -> s.says.record())).param(each(added, s -> s.says.statedGrade()))
            .param(each(added, s -> workers.get(s))).param(each(added, s -> s.says.worker())).param(each(added, s -> s.says.team()))
            .param(each(added, s -> s.says.role())).param(each(added, s -> s.says.phone())).param(each(added, s -> s.says.email()))
            .param(each(added, s -> s.says.since())).param(each(added, s -> s.says.until())).param(each(added, s -> s.says.why()))
            .param(each(added, s -> s.says.holdsCase())).param(each(added, s -> s.at)).param(each(added, s -> s.superseded))
            .query(Long.class).list().toArray(Long[]::new);
        // an involvement in the future opens on its first day, and each closes at the end of its last
        sql.sql("""
                insert into access.opening (person_id, record_id, agency_id, worker_id, reach, since, until, why, involvement_id)
                select i.person_id, i.record_id, i.agency_id, i.worker_id, ?, greatest(i.since::timestamp at time zone 'Europe/London', store.now()),
                       (i.until + 1)::timestamp at time zone 'Europe/London', 'involved', i.id
                from access.involvement i
                where i.id = any(?::bigint[]) and i.worker_id is not null and i.superseded_at is null
                  and (i.until is null or (i.until + 1)::timestamp at time zone 'Europe/London' > store.now())
                """)
            .param(WHOLE_PICTURE).param(ids).update();
    }

    /** Which of the agency's workers each statement names: by user name, e-mail address, or a name that only one of them has. */
    private Map<Standing, Long> workers(Agency from, List<Standing> added) {
        String[] words = added.stream().flatMap(s -> Stream.of(s.says.worker(), s.says.email())).map(w -> w.toLowerCase(Locale.ROOT))
            .filter(w -> !w.isEmpty()).distinct().toArray(String[]::new);
        var byWord = new HashMap<String, Set<Long>>();
        sql.sql("""
                select id, username, lower(name) as name, lower(email) as email from agencies.worker
                where agency_id = ? and active and (username = any(?::text[]) or lower(name) = any(?::text[]) or lower(email) = any(?::text[]))
                """)
            .param(from.id()).param(words).param(words).param(words)
            .query(row -> {
                for (var word : Arrays.asList("u " + row.getString("username"), "n " + row.getString("name"), "e " + row.getString("email"))) {
                    byWord.merge(word, Set.of(row.getLong("id")), (a, b) -> Set.of());
                }
            });
        var found = new HashMap<Standing, Long>();
        for (var each : added) {
            String name = each.says.worker().toLowerCase(Locale.ROOT);
            String email = each.says.email().toLowerCase(Locale.ROOT);
            Stream.of("u " + name, "e " + name, email.isEmpty() ? "" : "e " + email, email.isEmpty() ? "" : "u " + email, "n " + name)
                .flatMap(word -> byWord.getOrDefault(word, Set.of()).stream()).findFirst().ifPresent(id -> found.put(each, id));
        }
        return found;
    }

    /** A column of the rows to add, as PostgreSQL reads it from text. */
    private static @Nullable String[] each(List<Standing> added, Function<Standing, @Nullable Object> column) {
        return added.stream().map(s -> {
            var value = column.apply(s);
            return value == null ? null : value.toString();
        }).toArray(String[]::new);
    }
}
