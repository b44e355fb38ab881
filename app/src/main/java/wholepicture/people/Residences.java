package wholepicture.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.time.When;

/** The addresses that records speak of. What no longer stands keeps its row. */
@Component
class Residences {

    private final JdbcClient sql;

    Residences(JdbcClient sql) {
        this.sql = sql;
    }

    /** A residence that stands, in its row. */
    record Standing(long id, long record, boolean withPerson, Residence residence) {}

    /** A residence to be written. */
    record Fresh(long record, boolean withPerson, int stated, Residence residence, Instant at, @Nullable Instant superseded,
        @Nullable Long delivery, @Nullable Long line) {}

    /** Those that stand now, of each record. */
    Map<Long, List<Standing>> standing(Collection<Long> records, boolean apartOnly) {
        if (records.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, List<Standing>>();
        sql.sql("""
                select id, record_id, with_person, lines, postcode, uprn, use, from_when, to_when from people.residence
                where record_id = any (?) and superseded_at is null and not (with_person and ?) order by id
                """)
            .param(records.toArray(Long[]::new)).param(apartOnly)
            .query((row, n) -> new Standing(row.getLong(1), row.getLong(2), row.getBoolean(3),
                new Residence(row.getString(4), row.getString(5), row.getString(6), row.getString(7), when(row.getString(8)), when(row.getString(9)))))
            .list().forEach(one -> found.computeIfAbsent(one.record(), _ -> new ArrayList<>()).add(one));
        return found;
    }

    void supersede(List<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            sql.sql("update people.residence set superseded_at = ?::timestamptz where id = any (?)")
                .param(at.toString()).param(ids.toArray(Long[]::new)).update();
        }
    }

    void insert(List<Fresh> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var columns = new Columns<>(fresh);
        sql.sql("""
                insert into people.residence (record_id, with_person, stated_grade, lines, postcode, uprn, use, from_when, to_when,
                    first_day, last_day, place, stated_at, superseded_at, delivery_id, line)
                select * from unnest(?::bigint[], ?::boolean[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::date[], ?::date[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[])
                """)
            .param(columns.numbers(Fresh::record)).param(columns.texts(Fresh::withPerson)).param(columns.texts(Fresh::stated))
            .param(columns.texts(f -> f.residence().lines())).param(columns.texts(f -> f.residence().postcode()))
            .param(columns.texts(f -> f.residence().uprn())).param(columns.texts(f -> f.residence().use()))
            .param(columns.texts(f -> iso(f.residence().from()))).param(columns.texts(f -> iso(f.residence().to())))
            .param(columns.texts(f -> day(f.residence().from(), When::from))).param(columns.texts(f -> day(f.residence().to(), When::to)))
            .param(columns.texts(f -> place(f.residence()))).param(columns.texts(Fresh::at)).param(columns.texts(Fresh::superseded))
            .param(columns.texts(Fresh::delivery)).param(columns.texts(Fresh::line))
            .update();
    }

    /**
     * The same statement said again, perhaps corrected: it speaks of the same address, use and beginning. Addresses that
     * are only a postcode are the same when the postcode is, though nobody can say that two people there lived together.
     */
    static boolean sameStatement(Residence one, Residence other) {
        return place(one).equals(place(other)) && postcode(one).equals(postcode(other)) && one.use().equalsIgnoreCase(other.use())
            && (one.from() == null || other.from() == null || one.from().equals(other.from()));
    }

    private static String postcode(Residence at) {
        return Fold.joined(Objects.requireNonNullElse(at.postcode(), ""));
    }

    /** The same for the same address however it is written: by postcode and house number, or else by all its words. */
    static String place(Residence at) {
        var postcode = postcode(at);
        var words = Fold.words(at.lines());
        var numbers = words.stream().filter(word -> Character.isDigit(word.charAt(0))).limit(3).collect(Collectors.joining(" "));
        if (!postcode.isEmpty() && !(numbers.isEmpty() && words.isEmpty())) {
            return postcode + "|" + (numbers.isEmpty() ? String.join(" ", words) : numbers);
        }
        var uprn = Fold.joined(Objects.requireNonNullElse(at.uprn(), ""));
        return !uprn.isEmpty() ? "uprn|" + uprn : String.join(" ", words);
    }

    private static @Nullable When when(@Nullable String iso) {
        return iso == null ? null : When.parse(iso);
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    private static @Nullable String day(@Nullable When when, Function<When, LocalDate> which) {
        return when == null ? null : which.apply(when).toString();
    }
}
