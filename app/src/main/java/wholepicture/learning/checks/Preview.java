package wholepicture.learning.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * Where a check would have asked in the last year: how often, in how many cases, by agency and team. Numbers are of all cases but
 * those kept more closely than "involved"; which cases they are is shown only of those that the viewer may open.
 */
@Component
public class Preview {

    /** The most cases that are shown of those the viewer may open. */
    private static final int SAMPLE = 10;
    private static final int LOOKED_AT = 2_000;

    /**
     * @param times how often it would have asked
     * @param cases in how many cases
     * @param byTeam how often, by agency and team; small numbers held back
     * @param sample some of the cases, of those that the viewer may open
     */
    public record Asking(long times, long cases, Map<String, String> byTeam, List<Sample> sample) {}

    public record Sample(String ref, String name, String address, LocalDate on) {}

    private record Row(String agency, String team, long times) {}

    private final Processes processes;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    Preview(Processes processes, JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.processes = processes;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The last year up to now. Outside of any transaction. */
    public Asking ofLastYear(Wording wording) {
        var until = clock.instant();
        return between(wording, until.atZone(When.UK).minusYears(1).toInstant(), until);
    }

    Asking between(Wording wording, Instant from, Instant until) {
        var kept = processes.kept(wording);
        var query = Moments.of(wording, kept, from, until);
        var counted = Works.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var rows = new ArrayList<Row>();
            var some = new ArrayList<Long>();
            long[] cases = {0};
            sql.sql("with m as materialized (" + query.text() + """
                    ), byteam as (select g.name as agency, coalesce(t.name, '') as team, count(*) as times from m
                        join agencies.worker w on w.id = m.worker_id join agencies.agency g on g.id = w.agency_id left join agencies.team t on t.id = w.team_id
                        group by g.name, t.name),
                    latest as (select max(%s) as key, max(recorded_at) as at, count(*) over () as cases from m group by %s order by at desc limit %d)
                    select agency, team, times, null::bigint as key, 0 as cases, null::timestamptz as at from byteam
                    union all select null, null, 0, key, cases, at from latest order by times desc, agency, team, at desc
                    """.formatted(kept == Kept.WITH_CASES ? "case_id" : "id", kept == Kept.WITH_CASES ? "case_id" : "person_id, about", LOOKED_AT)).params(query.params()).query(row -> {
                if (row.getString("agency") instanceof String agency) {
                    rows.add(new Row(agency, row.getString("team"), row.getLong("times")));
                } else {
                    some.add(row.getLong("key"));
                    cases[0] = row.getLong("cases");
                }
            });
            return new Counted(List.copyOf(rows), cases[0], List.copyOf(some));
        })));
        var times = new LinkedHashMap<String, Long>();
        counted.rows().forEach(row -> times.merge(row.team().isEmpty() ? row.agency() : row.agency() + ", " + row.team(), row.times(), Long::sum));
        return new Asking(counted.rows().stream().mapToLong(Row::times).sum(), counted.cases(), Few.show(times), sample(wording, kept, counted.some()));
    }

    private record Counted(List<Row> rows, long cases, List<Long> some) {}

    /** Under the gate: of what was counted, only what the viewer may open. */
    private List<Sample> sample(Wording wording, Kept kept, List<Long> some) {
        if (some.isEmpty() || !Acting.isSomebody()) {
            return List.of();
        }
        return Objects.requireNonNull(transaction.execute(status -> sql.sql(switch (kept) {
            case WITH_CASES -> """
                select f.ref as about, p.name, f.person_id, (f.opened_at at time zone 'Europe/London')::date as on_day from cases.file f
                join people.person p on p.id = f.person_id where f.id = any(?::bigint[]) order by f.opened_at desc, f.id desc limit ?
                """;
            case BESIDE_CASES -> """
                select f.about, p.name, f.person_id, (f.recorded_at at time zone 'Europe/London')::date as on_day from cases.moment f
                join people.person p on p.id = f.person_id where f.id = any(?::bigint[]) order by f.recorded_at desc, f.id desc limit ?
                """;
        }).params(some.toArray(Long[]::new), SAMPLE).query((row, n) -> new Sample(processes.name(wording.process(), row.getString("about")), row.getString("name"),
            processes.address(wording.process(), row.getObject("person_id", UUID.class), row.getString("about")), row.getObject("on_day", LocalDate.class))).list()));
    }
}
