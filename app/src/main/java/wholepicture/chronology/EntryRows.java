package wholepicture.chronology;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.time.When;

/** Writes many lines in one statement: one array for each column. */
@Component
class EntryRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 2000;
    /** Between the names of those present; no name holds it. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient sql;

    EntryRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The version that holds now. */
    record Earlier(long id, String localId, int version, byte[] digest) {}

    /** Where a line came from: a delivery, or the worker who wrote it here. */
    record Source(@Nullable Long delivery, @Nullable Long line, Instant receivedAt, @Nullable Long writtenBy) {}

    record Row(long record, Source source, EntrySent sent, @Nullable Earlier earlier, byte[] digest) {

        boolean saysTheSame() {
            return earlier != null && Arrays.equals(earlier.digest(), digest);
        }

        int version() {
            return earlier == null ? 1 : earlier.version() + 1;
        }

        @Nullable Long supersedes() {
            return earlier == null ? null : earlier.id();
        }
    }

    /** Ends the versions that these rows stand in place of, before the rows are written. */
    void supersede(List<Row> rows) {
        var newer = rows.stream().filter(row -> row.earlier() != null).toList();
        if (!newer.isEmpty()) {
            sql.sql("""
                    update chronology.entry e set superseded_at = r.at
                    from unnest(?::bigint[], ?::timestamptz[]) as r (id, at) where e.id = r.id
                    """)
                .param(newer.stream().map(Row::supersedes).toArray(Long[]::new)).param(texts(newer, row -> row.source().receivedAt().toString()))
                .update();
        }
    }

    void insert(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insertSome(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void insertSome(List<Row> rows) {
        sql.sql("""
                insert into chronology.entry (record_id, agency_id, stated_grade, local_id, version, supersedes, received_at, delivery_id, line, kind,
                    happened_from, happened_to, happened_time, happened_precision, recorded_from, recorded_to, recorded_time, recorded_precision,
                    title, description, significance, analysis, present, author, outcome, voice, factors, original, digest, written_by)
                select record_id, 0, stated_grade, local_id, version, supersedes, received_at, delivery_id, line, kind,
                    happened_from, happened_to, happened_time, happened_precision, recorded_from, recorded_to, recorded_time, recorded_precision,
                    title, description, significance, analysis, string_to_array(present, E'\\x1f'), author, outcome, voice,
                    string_to_array(factors, E'\\x1f'), original::jsonb, digest, written_by
                from unnest(?::bigint[], ?::smallint[], ?::text[], ?::int[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[],
                    ?::date[], ?::date[], ?::time[], ?::text[], ?::date[], ?::date[], ?::time[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bigint[])
                    as r (record_id, stated_grade, local_id, version, supersedes, received_at, delivery_id, line, kind,
                    happened_from, happened_to, happened_time, happened_precision, recorded_from, recorded_to, recorded_time, recorded_precision,
                    title, description, significance, analysis, present, author, outcome, voice, factors, original, digest, written_by)
                """)
            .param(rows.stream().map(Row::record).toArray(Long[]::new))
            .param(rows.stream().map(row -> row.sent().grade() == null ? 2 : row.sent().grade().number()).toArray(Integer[]::new))
            .param(texts(rows, row -> row.sent().localId()))
            .param(rows.stream().map(Row::version).toArray(Integer[]::new))
            .param(rows.stream().map(Row::supersedes).toArray(Long[]::new))
            .param(texts(rows, row -> row.source().receivedAt().toString()))
            .param(rows.stream().map(row -> row.source().delivery()).toArray(Long[]::new))
            .param(rows.stream().map(row -> row.source().line()).toArray(Long[]::new))
            .param(texts(rows, row -> row.sent().kind().name()))
            .param(days(rows, row -> row.sent().happened(), When::from)).param(days(rows, row -> row.sent().happened(), When::to))
            .param(times(rows, row -> row.sent().happened())).param(precisions(rows, row -> row.sent().happened()))
            .param(days(rows, row -> row.sent().recorded(), When::from)).param(days(rows, row -> row.sent().recorded(), When::to))
            .param(times(rows, row -> row.sent().recorded())).param(precisions(rows, row -> row.sent().recorded()))
            .param(texts(rows, row -> row.sent().title())).param(texts(rows, row -> row.sent().description()))
            .param(texts(rows, row -> name(row.sent().significance()))).param(texts(rows, row -> row.sent().analysis()))
            .param(texts(rows, row -> String.join(BETWEEN, row.sent().present())))
            .param(texts(rows, row -> row.sent().author())).param(texts(rows, row -> name(row.sent().outcome())))
            .param(texts(rows, row -> name(row.sent().voice())))
            .param(texts(rows, row -> String.join(BETWEEN, row.sent().factors().stream().map(Enum::name).sorted().toList())))
            .param(texts(rows, row -> json(row.sent().original())))
            .param(rows.stream().map(Row::digest).toArray(byte[][]::new))
            .param(rows.stream().map(row -> row.source().writtenBy()).toArray(Long[]::new))
            .update();
    }

    private static @Nullable String json(Map<String, String> original) {
        return original.isEmpty() ? null : JSON.writeValueAsString(original);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** PostgreSQL keeps no NUL character in a text. */
    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> of) {
        return rows.stream().map(of).map(text -> text == null ? null : text.replace("\u0000", "")).toArray(String[]::new);
    }

    private static @Nullable String[] days(List<Row> rows, Function<Row, @Nullable When> of, Function<When, Object> part) {
        return rows.stream().map(of).map(when -> when == null ? null : part.apply(when).toString()).toArray(String[]::new);
    }

    private static @Nullable String[] times(List<Row> rows, Function<Row, @Nullable When> of) {
        return rows.stream().map(of).map(when -> when == null || when.time() == null ? null : when.time().toString()).toArray(String[]::new);
    }

    private static @Nullable String[] precisions(List<Row> rows, Function<Row, @Nullable When> of) {
        return rows.stream().map(of).map(when -> when == null ? null : when.precision().name()).toArray(String[]::new);
    }
}
