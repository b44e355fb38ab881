package wholepicture.learning.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Moments;
import wholepicture.learning.checks.Processes;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Counts what checks are hoped to change, month by month and by agency. Cases kept more closely than "involved" are not counted. */
@Component
public class Measures {

    private static final int MONTHS = 30;

    /** What was counted of a check: all months that are over, and each agency over the same time. */
    public record Counted(List<Month> months, Map<String, Month> byAgency) {}

    private record Row(LocalDate month, String agency, long n, long hits) {}

    private final Checks checks;
    private final Processes processes;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Measures(Checks checks, Processes processes, JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.checks = checks;
        this.processes = processes;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public Optional<Measure> of(String check) {
        return sql.sql("select check_id, counting::text as counting, target, smallest, hold_months, made_by_name from learning.measure where check_id = ? order by id desc limit 1").param(check)
            .query((row, n) -> new Measure(row.getString("check_id"), Counting.read(row.getString("counting")), row.getInt("target"), row.getInt("smallest"), row.getInt("hold_months"),
                row.getString("made_by_name"))).optional();
    }

    /** Sets what a check is hoped to change. The one before stays in the store. */
    @Transactional
    public void set(String check, Counting counting, int target, int holdMonths) {
        Reviews.onlyLeads();
        checks.versions(check);
        sql.sql("insert into learning.measure (check_id, counting, target, hold_months, made_by, made_by_name) values (?, ?::jsonb, ?, ?, ?, ?)")
            .param(check).param(counting.json()).param(target).param(holdMonths).param(Acting.now().workerId()).param(Acting.now().name()).update();
        journal.write("check", null, "Set what a check is measured by.", null, Map.of("check", check, "target", target + " %"));
    }

    /** Counts the last months that are over. Outside of any transaction. */
    public Counted count(Check check, Measure measure) {
        var thisMonth = clock.instant().atZone(When.UK).toLocalDate().withDayOfMonth(1);
        var from = thisMonth.minusMonths(MONTHS).atStartOfDay(When.UK).toInstant();
        var until = thisMonth.atStartOfDay(When.UK).toInstant();
        var rows = Works.call(() -> Objects.requireNonNull(transaction.execute(status -> switch (measure.counting()) {
            case Counting.Answered answered -> answered(check, answered, from, until);
            case Counting.Followed followed -> followed(check, followed, from, until);
            case Counting.InTime inTime -> inTime(check, inTime, from, until);
        })));
        var months = new LinkedHashMap<LocalDate, Month>();
        var agencies = new LinkedHashMap<String, Month>();
        rows.stream().sorted(Comparator.comparing(Row::month).thenComparing(Row::agency)).forEach(row -> {
            months.merge(row.month(), new Month(row.month(), row.n(), row.hits()), Measures::sum);
            agencies.merge(row.agency(), new Month(row.month(), row.n(), row.hits()), Measures::sum);
        });
        return new Counted(List.copyOf(months.values()), agencies);
    }

    private static Month sum(Month a, Month b) {
        return new Month(a.first(), a.of() + b.of(), a.hits() + b.hits());
    }

    private List<Row> answered(Check check, Counting.Answered counting, Instant from, Instant until) {
        return sql.sql("""
                select date_trunc('month', a.at at time zone 'Europe/London')::date as month, g.name as agency, count(*) as n, count(*) filter (where a.answer = any(:answers::text[])) as hits
                from learning.question_put a join agencies.agency g on g.id = a.agency_id
                where a.check_id = :check and a.grade <= 2 and a.at >= :from and a.at < :until group by 1, 2
                """).param("answers", counting.answers().toArray(String[]::new)).param("check", check.id()).param("from", from.atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC)).query(Row.class).list();
    }

    /** A moment whose days are not over yet is left out: it could still be followed. */
    private List<Row> followed(Check check, Counting.Followed counting, Instant from, Instant until) {
        var ripe = clock.instant().atZone(When.UK).minusDays(counting.days()).toInstant();
        var kept = processes.kept(check.wording());
        var moments = Moments.of(check.wording(), kept, from, until.isBefore(ripe) ? until : ripe);
        var params = new HashMap<>(moments.params());
        params.put("follows", counting.fact());
        params.put("days", counting.days());
        return sql.sql("with m as (" + moments.text() + """
                ) select date_trunc('month', m.day)::date as month, g.name as agency, count(*) as n, count(*) filter (where exists (
                    select 1 from %s b where %s and b.kind = :follows
                        and (b.happened_at at time zone 'Europe/London')::date <= m.day + :days)) as hits
                from m join agencies.agency g on g.id = m.agency_id group by 1, 2
                """.formatted(kept.table(), kept.after())).params(params).query(Row.class).list();
    }

    private List<Row> inTime(Check check, Counting.InTime counting, Instant from, Instant until) {
        return sql.sql("""
                select date_trunc('month', k.original_due at time zone 'Europe/London')::date as month, g.name as agency, count(*) as n, count(*) filter (where k.ended = 'MET') as hits
                from clocks.clock k join cases.file c on c.id = k.case_id join agencies.agency g on g.id = c.agency_id
                where k.code = :code and c.process = :process and k.grade <= 2 and k.original_due >= :from and k.original_due < :until and k.ended is distinct from 'NOT_NEEDED'
                    and (cardinality(:agencies::text[]) = 0 or g.code = any(:agencies::text[])) group by 1, 2
                """).param("code", counting.clock()).param("process", check.wording().process()).param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC))
            .param("agencies", check.wording().whom().agencies().toArray(String[]::new)).query(Row.class).list();
    }
}
