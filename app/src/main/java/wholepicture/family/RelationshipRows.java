package wholepicture.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Received;
import wholepicture.time.When;

/** The SQL that keeps what agencies say of relationships; a batch is three statements, however long it is. */
@Component
class RelationshipRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    RelationshipRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The version of a statement that holds now. */
    record Standing(UUID statement, int version, byte[] digest) {}

    /** A version to keep; it goes onto the records of both ends. */
    record Row(long record, @Nullable Long other, Received received, RelationshipSent sent, UUID statement, int version, String said, byte[] digest) {}

    /** What stands on these records, by record and what makes the statement the same. */
    Map<String, Standing> standing(Collection<Long> records) {
        var found = new HashMap<String, Standing>();
        sql.sql("""
                select record_id, said, statement, version, digest from family.relationship
                where record_id = any (?) and superseded_at is null and not inverse and act = 'stated' and worker_id is null
                """)
            .param(records.toArray(Long[]::new))
            .query(row -> {
                found.put(row.getLong(1) + row.getString(2), new Standing(row.getObject(3, UUID.class), row.getInt(4), row.getBytes(5)));
            });
        return found;
    }

    /** Keeps the versions, in order; where one statement comes twice only the last one holds. */
    void keep(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var json = JSON.writeValueAsString(rows.stream().flatMap(row -> columns(row).stream()).toList());
        sql.sql("""
                update family.relationship f set superseded_at = r.stated_at
                from (select statement, min(stated_at) as stated_at from jsonb_to_recordset(?::jsonb)
                      as r (statement uuid, stated_at timestamptz) group by statement) r
                where f.statement = r.statement and f.superseded_at is null
                """)
            .param(json).update();
        sql.sql("""
                insert into family.relationship (record_id, stated_grade, other_record_id, other_name, inverse, statement, version, kind, since, until,
                    first_day, last_day, parental_responsibility, disputed_by, note, stated_at, superseded_at, delivery_id, line, said, digest)
                select record_id, stated_grade, other_record_id, other_name, inverse, statement, version, kind, since, until,
                    first_day, last_day, parental_responsibility, disputed_by, note, stated_at,
                    lead(stated_at) over (partition by statement, inverse order by version), delivery_id, line, said, decode(digest, 'hex')
                from jsonb_to_recordset(?::jsonb) as r (record_id bigint, stated_grade smallint, other_record_id bigint, other_name text,
                    inverse boolean, statement uuid, version int, kind text, since text, until text, first_day date, last_day date,
                    parental_responsibility boolean, disputed_by text, note text, stated_at timestamptz, delivery_id bigint, line bigint,
                    said text, digest text)
                """)
            .param(json).update();
    }

    private static List<Map<String, Object>> columns(Row row) {
        var both = new ArrayList<Map<String, Object>>();
        both.add(columns(row, row.record(), row.other(), false));
        if (row.other() != null) {
            both.add(columns(row, row.other(), row.record(), true));
        }
        return both;
    }

    private static Map<String, Object> columns(Row row, long record, @Nullable Long other, boolean inverse) {
        var sent = row.sent();
        var columns = new HashMap<String, Object>();
        columns.put("record_id", record);
        put(columns, "other_record_id", other);
        columns.put("other_name", inverse ? "" : plain(sent.otherName()));
        columns.put("inverse", inverse);
        columns.put("stated_grade", sent.grade() == null ? 2 : Math.max(2, sent.grade().number()));
        columns.put("statement", row.statement());
        columns.put("version", row.version());
        columns.put("kind", sent.kind().name());
        put(columns, "since", iso(sent.from()));
        put(columns, "until", iso(sent.to()));
        put(columns, "first_day", sent.from() == null ? null : sent.from().from().toString());
        put(columns, "last_day", sent.to() == null ? null : sent.to().to().toString());
        put(columns, "parental_responsibility", sent.parentalResponsibility());
        columns.put("disputed_by", plain(sent.disputedBy()));
        columns.put("note", plain(sent.note()));
        columns.put("stated_at", row.received().at().toString());
        put(columns, "delivery_id", row.received().delivery());
        put(columns, "line", row.received().line());
        columns.put("said", row.said());
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
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    static byte[] digest(RelationshipSent sent) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsString(List.of(plain(sent.otherName()),
                String.valueOf(iso(sent.from())), String.valueOf(iso(sent.to())), String.valueOf(sent.parentalResponsibility()),
                plain(sent.disputedBy()), plain(sent.note()), String.valueOf(sent.grade()))).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
