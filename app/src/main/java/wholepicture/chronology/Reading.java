package wholepicture.chronology;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** Reads lines, as marks by the thousand and as entries by the page. What the gate hides is not there. */
@Component
@Transactional(readOnly = true)
class Reading {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> WORDS_BY_NAME = new TypeReference<>() {};

    private final JdbcClient sql;

    Reading(JdbcClient sql) {
        this.sql = sql;
    }

    /** All lines of these persons that held on the day, in no order, with the significance that their agencies stated. */
    List<Mark> marks(Collection<UUID> persons, AsKnown known, String words) {
        return sql.sql("""
                select e.id, e.person_id, e.agency_id, e.kind, e.happened_from, e.happened_to, e.happened_time, e.happened_precision,
                    e.title, e.significance, e.outcome, %s as says, e.factors
                from chronology.entry e where e.person_id = any (:persons) and %s
                """.formatted(words.isBlank() ? "true" : SAYS, known.holds("e")))
            .param("persons", persons.toArray(UUID[]::new)).param("until", known.until()).param("words", words.strip())
            .query((row, n) -> new Mark(row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), EntryKind.valueOf(row.getString(4)),
                when(row, 5), row.getString(9), name(Significance.class, row.getString(10)), name(Outcome.class, row.getString(11)),
                factors(row.getArray(13)), row.getBoolean(12)))
            .list();
    }

    /** A word in any of its forms, or the very letters: "bruis" finds what "bruise" would not. */
    private static final String SAYS = """
        (to_tsvector('english', concat_ws(' ', e.title, e.description, e.analysis, e.author, array_to_string(e.present, ' ')))
            @@ websearch_to_tsquery('english', :words)
        or strpos(lower(concat_ws(' ', e.title, e.description, e.analysis, e.author, array_to_string(e.present, ' '))), lower(:words)) > 0)""";

    /** The lines of these numbers, in the order of the numbers; those that the gate hides are left out. */
    List<Entry> entries(List<Long> ids) {
        var found = new HashMap<Long, Entry>();
        sql.sql("""
                select e.*, g.name as agency, g.code as agency_code, l.since as joined_at
                from chronology.entry e join agencies.agency g on g.id = e.agency_id
                    left join people.link l on l.record_id = e.record_id and l.until is null
                where e.id = any (?)
                """)
            .param(ids.toArray(Long[]::new)).query((row, n) -> entry(row)).list().forEach(entry -> found.put(entry.id(), entry));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All versions of the line that this one is a version of, newest first, as far as they are of the same person. */
    List<Entry> versions(Entry entry) {
        return sql.sql("""
                select e.*, g.name as agency, g.code as agency_code, l.since as joined_at
                from chronology.entry e join agencies.agency g on g.id = e.agency_id
                    left join people.link l on l.record_id = e.record_id and l.until is null
                where e.person_id = ? and e.agency_id = ? and e.local_id = ? order by e.version desc
                """)
            .param(entry.person()).param(entry.agencyId()).param(entry.localId()).query((row, n) -> entry(row)).list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        var original = row.getString("original");
        var joined = row.getObject("joined_at", OffsetDateTime.class);
        return new Entry(row.getLong("id"), row.getObject("person_id", UUID.class), row.getLong("agency_id"), row.getString("agency"),
            row.getString("agency_code"), row.getString("local_id"), row.getInt("version"), EntryKind.valueOf(row.getString("kind")),
            when(row, row.findColumn("happened_from")), when(row, row.findColumn("recorded_from")), instant(row, "received_at"),
            row.getObject("delivery_id", Long.class), row.getObject("line", Long.class), row.getObject("written_by") != null, row.getString("title"), row.getString("description"),
            name(Significance.class, row.getString("significance")), row.getString("analysis"), texts(row.getArray("present")),
            Objects.requireNonNullElse(row.getString("author"), ""), name(Outcome.class, row.getString("outcome")),
            name(Voice.class, row.getString("voice")), factors(row.getArray("factors")),
            original == null ? Map.of() : JSON.readValue(original, WORDS_BY_NAME), Grade.of(row.getInt("grade")),
            joined == null ? null : joined.toInstant(), List.of());
    }

    /** From four columns beside each other: from, to, time, precision. */
    private static @Nullable When when(ResultSet row, int first) throws SQLException {
        var from = row.getObject(first, LocalDate.class);
        return from == null ? null : new When(When.Precision.valueOf(row.getString(first + 3)), from, row.getObject(first + 1, LocalDate.class),
            row.getObject(first + 2, LocalTime.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static <E extends Enum<E>> @Nullable E name(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Set<Factor> factors(Array array) throws SQLException {
        var factors = EnumSet.noneOf(Factor.class);
        for (var name : texts(array)) {
            factors.add(Factor.valueOf(name));
        }
        return factors;
    }
}
