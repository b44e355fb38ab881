package wholepicture.family;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.time.When;

/** Reads where people live and lived, under the gate. */
@Component
class Homes {

    private static final String COLUMNS = """
        select r.person_id, r.lines, r.postcode, r.uprn, r.place, r.use, r.from_when, r.to_when, r.stated_at, a.name as agency
        from people.residence r join agencies.agency a on a.id = r.agency_id
        where r.superseded_at is null and r.person_id is not null
          and lower(r.use) <> all ('{school,work,correspondence,postal,mailing,billing}')
        """;

    private static final int LARGEST_HOUSEHOLD = 15;

    private final JdbcClient sql;

    Homes(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(UUID personId, String lines, @Nullable String postcode, @Nullable String uprn, String place, String use,
        @Nullable String fromWhen, @Nullable String toWhen, Instant statedAt, String agency) {}

    /** The homes of these people, and of everybody who shares one of {@code whose}'s; the viewer sees only whom they may. */
    List<Home> around(UUID whose, Collection<UUID> people) {
        var known = sql.sql(COLUMNS + " and r.person_id = any (?) order by r.id").param(people.toArray(UUID[]::new)).query(Row.class).list();
        var own = known.stream().filter(row -> row.personId().equals(whose)).toList();
        var shared = sql.sql(COLUMNS + " and (r.place = any (:places) or r.uprn = any (:uprns)) and not r.person_id = any (:people) order by r.id")
            .param("places", own.stream().map(Row::place).filter(place -> !place.isBlank()).toArray(String[]::new))
            .param("uprns", own.stream().map(Row::uprn).filter(uprn -> uprn != null && !uprn.isBlank()).toArray(String[]::new))
            .param("people", people.toArray(UUID[]::new)).query(Row.class).list();
        var homes = read(Stream.concat(known.stream(), shared.stream()).toList());
        return homes.stream().filter(home -> people.contains(home.person()) || !isInstitution(home.place(), homes)).toList();
    }

    /** So many people at one place are a hostel, a ward or a mistake, and no household. */
    private static boolean isInstitution(String place, List<Home> homes) {
        return homes.stream().filter(home -> home.place().equals(place)).map(Home::person).distinct().count() > LARGEST_HOUSEHOLD;
    }

    /** One place for the same words and for the same property number: either joins. */
    private static List<Home> read(List<Row> rows) {
        var named = new HashMap<String, String>();
        for (var row : rows) {
            var names = Stream.of(row.place().isBlank() ? "" : "place " + row.place(), row.uprn() == null || row.uprn().isBlank() ? "" : "uprn " + row.uprn())
                .filter(name -> !name.isEmpty()).toList();
            var already = names.stream().filter(named::containsKey).map(named::get).distinct().toList();
            var one = already.isEmpty() ? names.stream().findFirst().orElse("") : already.getFirst();
            named.replaceAll((name, place) -> already.contains(place) ? one : place);
            names.forEach(name -> named.put(name, one));
        }
        return rows.stream().filter(row -> !place(row, named).isEmpty()).map(row -> new Home(row.personId(), address(row), place(row, named),
            row.use(), when(row.fromWhen()), when(row.toWhen()), row.agency(), row.statedAt())).toList();
    }

    private static String place(Row row, Map<String, String> named) {
        return named.getOrDefault("place " + row.place(), named.getOrDefault("uprn " + row.uprn(), ""));
    }

    private static String address(Row row) {
        var lines = String.join(", ", Arrays.stream(row.lines().split("[\\r\\n,]+")).map(String::strip).filter(line -> !line.isEmpty()).toList())
            .replaceFirst("^(\\d+[A-Za-z]?), ", "$1 ");
        var postcode = row.postcode() == null ? "" : row.postcode().toUpperCase(Locale.UK).replaceFirst("^([A-Z0-9]{2,4}?) ?([0-9][A-Z]{2})$", "$1 $2");
        return postcode.isEmpty() || lines.toUpperCase(Locale.UK).contains(postcode) ? lines : lines.isEmpty() ? postcode : lines + ", " + postcode;
    }

    private static @Nullable When when(@Nullable String iso) {
        return iso == null ? null : When.parse(iso);
    }
}
