package wholepicture.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.people.Residences.Standing;

/** The records of agencies, each with what it says now. */
@Component
class Records {

    /** What was read is kept for the next that asks: the households of a file stand close together. */
    private static final int KEPT_IN_MEMORY = 20_000;

    /** A record without what it says. */
    record Row(long id, long agency, String localId, @Nullable UUID person, int asked, @Nullable Integer kept, int stated, int version,
        long stamp, Instant receivedAt) {}

    private record Stamp(long record, long stamp) {}

    private final JdbcClient sql;
    private final Residences residences;
    private final Map<Stamp, Facts> memory = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stamp, Facts> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    Records(JdbcClient sql, Residences residences) {
        this.sql = sql;
        this.residences = residences;
    }

    /** The agency's records of these numbers of its own, as far as there are any. */
    Map<String, Row> ofAgency(long agency, Collection<String> localIds) {
        var found = new HashMap<String, Row>();
        rows("agency_id = ? and local_id = any (?)", agency, localIds.toArray(String[]::new)).forEach(one -> found.put(one.localId(), one));
        return found;
    }

    List<Known> byId(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : known(rows("id = any (?)", (Object) ids.toArray(Long[]::new)));
    }

    /** All records of all persons who have one of these records. */
    List<Known> withTheirPersons(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : known(rows("""
            id in (select r2.id from unnest(?::bigint[]) asked (id)
                   cross join lateral (select person_id from people.record r where r.id = asked.id offset 0) r1
                   cross join lateral (select id from people.record r where r.person_id = r1.person_id offset 0) r2)
            """, (Object) ids.toArray(Long[]::new)));
    }

    List<Known> ofPersons(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : known(rows("person_id = any (?::uuid[])",
            (Object) persons.stream().map(UUID::toString).toArray(String[]::new)));
    }

    /** The next records after this one, up to that one, that say anything, in the order of their numbers. */
    List<Known> after(long record, long until, int most) {
        return known(rows("id > ? and id <= ? and stamp <> 0 order by id limit ?", record, until, most));
    }

    private List<Row> rows(String where, Object... params) {
        return sql.sql("select id, agency_id, local_id, person_id, asked, kept, stated_grade, version, stamp, received_at from people.record where "
                + where)
            .params(params)
            .query((row, n) -> new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, UUID.class), row.getInt(5),
                row.getObject(6, Integer.class), row.getInt(7), row.getInt(8), row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant()))
            .list();
    }

    /** The same with what each says. */
    List<Known> known(Collection<Row> rows) {
        var facts = new HashMap<Long, Facts>();
        var missing = new ArrayList<Row>();
        for (var row : rows) {
            var remembered = memory.get(new Stamp(row.id(), row.stamp()));
            if (remembered != null) {
                facts.put(row.id(), remembered);
            } else if (row.stamp() != 0) {
                missing.add(row);
            }
        }
        facts.putAll(read(missing));
        return rows.stream().map(row -> new Known(row.id(), row.agency(), row.localId(), row.person(), row.asked(), row.kept(), row.stated(),
            row.version(), row.stamp(), row.receivedAt(), facts.get(row.id()))).toList();
    }

    private Map<Long, Facts> read(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(Row::id).toArray(Long[]::new);
        var versions = rows.stream().map(Row::version).toArray(Integer[]::new);
        var bodies = new HashMap<Long, String>();
        sql.sql("""
                select v.record_id, v.body::text from unnest(?::bigint[], ?::int[]) asked (id, version)
                cross join lateral (select record_id, body from people.record_version v
                    where v.record_id = asked.id and v.version = asked.version offset 0) v
                """)
            .param(ids).param(versions).query(row -> {
                bodies.put(row.getLong(1), row.getString(2));
            });
        var apart = residences.standing(List.of(ids), true);
        Map<Long, Facts> read = rows.parallelStream().collect(Collectors.toConcurrentMap(Row::id, row -> {
            var body = bodies.get(row.id());
            if (body == null) {
                throw new IllegalStateException("Version %d of record %d is missing".formatted(row.version(), row.id()));
            }
            return Facts.of(row.id(), row.agency(), RecordText.read(row.localId(), body),
                apart.getOrDefault(row.id(), List.of()).stream().map(Standing::residence).toList());
        }));
        rows.forEach(row -> memory.put(new Stamp(row.id(), row.stamp()), Objects.requireNonNull(read.get(row.id()))));
        return read;
    }

    /** The digests of all versions that each record ever had, the newest first. */
    Map<Long, List<String>> digests(Collection<Long> records) {
        var found = new HashMap<Long, List<String>>();
        if (!records.isEmpty()) {
            sql.sql("select record_id, encode(digest, 'hex') from people.record_version where record_id = any (?) order by version desc")
                .param(records.toArray(Long[]::new)).query(row -> {
                    found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getString(2));
                });
        }
        return found;
    }

    /** Numbers for records that are about to be made. */
    List<Long> numbers(int howMany) {
        return howMany == 0 ? List.of()
            : sql.sql("select nextval('people.record_id_seq') from generate_series(1, ?)").param(howMany).query(Long.class).list();
    }

    /** New records, each already of a person or of nobody. */
    void insert(List<Known> fresh) {
        if (!fresh.isEmpty()) {
            var columns = new Columns<>(fresh);
            sql.sql("""
                    insert into people.record (id, agency_id, local_id, person_id, stated_grade, asked, version, stamp, met_at, received_at)
                    overriding system value
                    select *, received from unnest(?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::smallint[], ?::smallint[], ?::int[],
                        ?::bigint[], ?::timestamptz[]) as t (a, b, c, d, e, f, g, h, received)
                    """)
                .param(columns.numbers(Known::id)).param(columns.numbers(Known::agency)).param(columns.texts(Known::localId))
                .param(columns.texts(Known::person)).param(columns.texts(Known::stated)).param(columns.texts(Known::asked))
                .param(columns.texts(Known::version)).param(columns.numbers(Known::stamp)).param(columns.texts(Known::receivedAt)).update();
        }
    }

    /** Records that say something new or have gone to another person. What hangs on them goes along. */
    void update(List<Known> changed) {
        if (!changed.isEmpty()) {
            var columns = new Columns<>(changed);
            sql.sql("""
                    update people.record r set person_id = t.person, stated_grade = t.stated, asked = t.asked, version = t.version,
                        stamp = t.stamp, received_at = t.received
                    from unnest(?::bigint[], ?::uuid[], ?::smallint[], ?::smallint[], ?::int[], ?::bigint[], ?::timestamptz[])
                        as t (id, person, stated, asked, version, stamp, received)
                    where r.id = t.id
                    """)
                .param(columns.numbers(Known::id)).param(columns.texts(Known::person)).param(columns.texts(Known::stated))
                .param(columns.texts(Known::asked)).param(columns.texts(Known::version)).param(columns.numbers(Known::stamp))
                .param(columns.texts(Known::receivedAt)).update();
        }
    }

    /** A version to be written. */
    record Version(long record, int stated, int version, Instant at, @Nullable Long delivery, @Nullable Long line, String body, byte[] digest) {}

    void insertVersions(List<Version> versions) {
        if (!versions.isEmpty()) {
            var columns = new Columns<>(versions);
            sql.sql("""
                    insert into people.record_version (record_id, stated_grade, version, received_at, delivery_id, line, body, digest)
                    select a, b, c, d, e, f, g, decode(h, 'hex') from unnest(?::bigint[], ?::smallint[], ?::int[], ?::timestamptz[], ?::bigint[],
                        ?::bigint[], ?::jsonb[], ?::text[]) as t (a, b, c, d, e, f, g, h)
                    """)
                .param(columns.numbers(Version::record)).param(columns.texts(Version::stated)).param(columns.texts(Version::version))
                .param(columns.texts(Version::at)).param(columns.texts(Version::delivery)).param(columns.texts(Version::line))
                .param(columns.texts(Version::body)).param(columns.texts(v -> HexFormat.of().formatHex(v.digest()))).update();
        }
    }
}
