package wholepicture.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.time.When;

/**
 * The lines of chronologies that the person's page shows, read under the gate. Ten thousand lines cost no more questions
 * than ten: one chooses the few for every part of the page and counts the rest.
 */
@Component
class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORRIES_EACH = 3;

    private final JdbcClient sql;

    Lines(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param happeningSince how far back counts as happening now
     * @param appointmentsSince how far back missed appointments are wanted
     */
    Chosen chosen(UUID person, LocalDate today, LocalDate happeningSince, LocalDate appointmentsSince) {
        var parts = new EnumMap<Part, List<Evidence>>(Part.class);
        var worries = new EnumMap<Factor, Integer>(Factor.class);
        var totals = new int[2];
        sql.sql("""
                with mine as materialized (
                    select id, agency_id, kind, happened_from, happened_to, happened_at, outcome, significance, voice, factors
                    from chronology.entry where person_id = :person and superseded_at is null),
                tally as (
                    select count(*) as total, count(distinct agency_id) as agencies,
                        (select jsonb_object_agg(factor, lines) from (select factor, count(*) as lines from mine, unnest(factors) as factor group by factor) f) as worries
                    from mine),
                pick (part, id) as (
                    (select 'LATEST', id from mine where happened_from <= :today order by happened_at desc, id desc limit 8)
                    union all
                    (select 'AHEAD', id from mine where happened_from > :today order by happened_at, id limit 6)
                    union all
                    (select 'HAPPENING', id from mine
                     where kind in ('PLAN', 'MEETING', 'REFERRAL', 'DECISION', 'ADMISSION', 'ASSESSMENT', 'MOVE', 'MISSING', 'ARREST', 'EXCLUSION', 'DEATH')
                       and happened_to >= :happening and happened_from <= :today
                     order by happened_at desc, id desc limit 8)
                    union all
                    (select 'VOICE', id from mine where voice is not null order by happened_at desc nulls last, id desc limit 6)
                    union all
                    (select 'APPOINTMENT', id from mine
                     where outcome in ('WAS_NOT_BROUGHT', 'CANCELLED_BY_FAMILY', 'RESCHEDULED') and happened_to >= :appointments
                     order by happened_at desc, id desc limit 200)
                    union all
                    select distinct 'WORRY', id from (
                        select id, row_number() over (partition by factor order by happened_at desc nulls last, id desc) as place
                        from mine, unnest(factors) as factor) each_concern
                    where place <= :each
                    union all
                    (select 'WORRY', id from mine where (significance in ('CRITICAL', 'SIGNIFICANT') or kind = 'CONCERN') and factors = '{}'
                     order by happened_at desc nulls last, id desc limit :each))
                select tally.total, tally.agencies, tally.worries, pick.part, e.id, e.person_id, '' as whose,
                    e.happened_from, e.happened_to, e.happened_time, e.happened_precision,
                    e.title, e.description, a.name as agency, e.author, e.kind, e.significance, e.outcome, e.voice, e.factors
                from tally left join (pick join chronology.entry e on e.id = pick.id join agencies.agency a on a.id = e.agency_id) on true
                order by e.happened_at desc nulls last, e.id desc
                """)
            .param("person", person).param("today", today).param("happening", happeningSince).param("appointments", appointmentsSince)
            .param("each", WORRIES_EACH)
            .query(row -> {
                totals[0] = row.getInt("total");
                totals[1] = row.getInt("agencies");
                if (row.getString("worries") != null) {
                    JSON.readTree(row.getString("worries")).properties().forEach(e -> worries.put(Factor.valueOf(e.getKey()), e.getValue().asInt()));
                }
                if (row.getString("part") != null) {
                    parts.computeIfAbsent(Part.valueOf(row.getString("part")), part -> new ArrayList<>()).add(evidence(row));
                }
            });
        return new Chosen(totals[0], totals[1], worries, parts);
    }

    /** Lines that name one of the concerns, of any of these people, newest first. */
    List<Evidence> naming(Collection<Factor> concerns, Collection<UUID> people, LocalDate since) {
        return sql.sql("""
                select e.id, e.person_id, p.name as whose, e.happened_from, e.happened_to, e.happened_time, e.happened_precision,
                    e.title, e.description, a.name as agency, e.author, e.kind, e.significance, e.outcome, e.voice, e.factors
                from chronology.entry e join people.person p on p.id = e.person_id join agencies.agency a on a.id = e.agency_id
                where e.person_id = any (:people::uuid[]) and e.superseded_at is null and e.happened_to >= :since and e.factors && :concerns::text[]
                order by e.happened_at desc, e.id desc limit 200
                """)
            .param("people", people.stream().map(UUID::toString).toArray(String[]::new)).param("since", since)
            .param("concerns", concerns.stream().map(Factor::name).toArray(String[]::new))
            .query((row, n) -> evidence(row)).list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Evidence(row.getLong("id"), row.getObject("person_id", UUID.class), row.getString("whose"), when(row), row.getString("title"),
            row.getString("description"), row.getString("agency"), orBlank(row.getString("author")), row.getString("kind"),
            orBlank(row.getString("significance")), outcome == null ? null : Outcome.valueOf(outcome), orBlank(row.getString("voice")), factors(row));
    }

    private static @Nullable When when(ResultSet row) throws SQLException {
        var precision = row.getString("happened_precision");
        return precision == null ? null : new When(When.Precision.valueOf(precision), row.getObject("happened_from", LocalDate.class),
            row.getObject("happened_to", LocalDate.class), row.getObject("happened_time", LocalTime.class));
    }

    private static Set<Factor> factors(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("factors").getArray()).map(Factor::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
