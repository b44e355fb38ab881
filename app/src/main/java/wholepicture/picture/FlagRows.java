package wholepicture.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Received;
import wholepicture.time.When;

/** The SQL that keeps flags; a batch is three statements, however long it is. */
@Component
class FlagRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    FlagRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The version of a flag that holds now. */
    record Standing(String localId, int version, byte[] digest) {}

    /** A version to keep. */
    record Row(long record, Received received, FlagSent sent, int version, byte[] digest) {}

    Map<String, Standing> standing(Agency agency, Collection<String> localIds) {
        var found = new HashMap<String, Standing>();
        sql.sql("select local_id, version, digest from picture.flag where agency_id = ? and superseded_at is null and local_id = any (?)")
            .param(agency.id()).param(localIds.toArray(String[]::new))
            .query((row, n) -> new Standing(row.getString(1), row.getInt(2), row.getBytes(3)))
            .list().forEach(one -> found.put(one.localId(), one));
        return found;
    }

    /** Keeps the versions, in order; where one identifier comes twice only the last one holds. */
    void keep(Agency agency, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var json = JSON.writeValueAsString(rows.stream().map(FlagRows::columns).toList());
        sql.sql("""
                update picture.flag f set superseded_at = r.received_at
                from (select local_id, min(received_at) as received_at from jsonb_to_recordset(?::jsonb)
                      as r (local_id text, received_at timestamptz) group by local_id) r
                where f.agency_id = ? and f.local_id = r.local_id and f.superseded_at is null
                """)
            .param(json).param(agency.id()).update();
        sql.sql("""
                insert into picture.flag (record_id, agency_id, stated_grade, local_id, version, received_at, superseded_at, delivery_id, line,
                    what, reason, since, until, until_last, review, told, why_not_told, digest)
                select record_id, ?, stated_grade, local_id, version, received_at,
                    lead(received_at) over (partition by local_id order by version), delivery_id, line,
                    what, reason, since, until, until_last, review, told, why_not_told, decode(digest, 'hex')
                from jsonb_to_recordset(?::jsonb) as r (record_id bigint, stated_grade smallint, local_id text, version int, received_at timestamptz,
                    delivery_id bigint, line bigint, what text, reason text, since text, until text, until_last date, review text, told boolean,
                    why_not_told text, digest text)
                """)
            .param(agency.id()).param(json).update();
    }

    /** The flags that hold now, as far as the viewer may see them; those to be looked at again first come first. */
    List<Flag> of(UUID person, LocalDate today) {
        return sql.sql("""
                select f.what, f.reason, a.name as agency, f.since, f.until, f.review, f.told, f.why_not_told
                from picture.flag f join agencies.agency a on a.id = f.agency_id
                where f.person_id = ? and f.superseded_at is null and (f.until_last is null or f.until_last >= ?)
                order by f.review nulls last, f.since desc nulls last, f.id
                """)
            .param(person).param(today)
            .query((row, n) -> new Flag(row.getString(1), row.getString(2), row.getString(3), when(row.getString(4)), when(row.getString(5)),
                when(row.getString(6)), row.getObject(7, Boolean.class), row.getString(8)))
            .list();
    }

    private static @Nullable When when(@Nullable String iso) {
        return iso == null ? null : When.parse(iso);
    }

    private static Map<String, Object> columns(Row row) {
        var sent = row.sent();
        var columns = new HashMap<String, Object>();
        columns.put("record_id", row.record());
        columns.put("stated_grade", sent.grade() == null ? 2 : Math.max(2, sent.grade().number()));
        columns.put("local_id", sent.localId());
        columns.put("version", row.version());
        columns.put("received_at", row.received().at().toString());
        put(columns, "delivery_id", row.received().delivery());
        put(columns, "line", row.received().line());
        columns.put("what", plain(sent.what()));
        columns.put("reason", plain(sent.reason()));
        put(columns, "since", iso(sent.from()));
        put(columns, "until", iso(sent.to()));
        put(columns, "until_last", sent.to() == null ? null : sent.to().to().toString());
        put(columns, "review", iso(sent.review()));
        put(columns, "told", sent.told());
        columns.put("why_not_told", plain(sent.whyNotTold()));
        columns.put("digest", HexFormat.of().formatHex(row.digest()));
        return columns;
    }

    private static void put(Map<String, Object> columns, String name, @Nullable Object value) {
        if (value != null) {
            columns.put(name, value);
        }
    }

    /** PostgreSQL keeps no NUL character in a text. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    static byte[] digest(FlagSent sent) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsString(List.of(sent.localPerson(), plain(sent.what()),
                plain(sent.reason()), String.valueOf(iso(sent.from())), String.valueOf(iso(sent.to())), String.valueOf(iso(sent.review())),
                String.valueOf(sent.told()), plain(sent.whyNotTold()), String.valueOf(sent.grade()))).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
