package wholepicture.learning.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * How much is asked of people, and what of it they wave through. A question is waved through when it is left, when the whole page is
 * sent within seconds of being opened, or when it gets the answer it always gets without a word beside it.
 */
@Component
public class Burden {

    /** So often at least must a question have been put before anything is said of it. */
    public static final int ENOUGH = 20;
    private static final double ALMOST_ALL = 0.9;
    private static final int WEEKS = 4;

    /** A question on the page of several children's meeting was met once, however many of them it is kept with. */
    private static final String MET = """
        (select distinct on (a.worker_id, a.check_id, a.at, a.case_id, case when m.about <> '' then m.about else a.id::text end) a.* from learning.question_put a
        left join cases.moment m on m.id = a.moment_id where a.at >= :from) met""";

    /**
     * @param times put in the last 90 days
     * @param waved of those, waved through
     */
    public record OfCheck(String check, int version, long times, long left, long quick, long usual, long waved) {

        /** Whether it has become a question that nobody reads. */
        public boolean isWavedThrough() {
            return times >= ENOUGH && waved >= ALMOST_ALL * times;
        }

        public int wavedPercent() {
            return times == 0 ? 0 : (int) Math.round(100.0 * waved / times);
        }
    }

    /**
     * @param workers who met any question in the last four weeks
     * @param perWeek questions each of them met in a week, on average
     * @param over workers who met more than the budget in a week of theirs
     */
    public record OfAgency(String agency, long workers, double perWeek, long over) {}

    public record Week(LocalDate monday, long questions) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final int seconds;
    private final int usualBudget;

    Burden(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction, @Value("${wholepicture.checks.waved-seconds:20}") int seconds,
        @Value("${wholepicture.checks.questions-per-week:15}") int usualBudget) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
        this.seconds = seconds;
        this.usualBudget = usualBudget;
    }

    /** How many questions one worker should meet in a week at most. */
    @Transactional(readOnly = true)
    public int budget() {
        return sql.sql("select per_week from learning.question_budget order by id desc limit 1").query(Integer.class).optional().orElse(usualBudget);
    }

    @Transactional
    public void setBudget(int perWeek) {
        Reviews.onlyLeads();
        sql.sql("insert into learning.question_budget (per_week, worker_id, worker) values (?, ?, ?)").param(perWeek).param(Acting.now().workerId()).param(Acting.now().name()).update();
        journal.write("check", null, "Set how many questions a worker should meet in a week.", null, Map.of("most", "" + perWeek));
    }

    /** Every version that was put in the last 90 days. Outside of any transaction. */
    public List<OfCheck> ofChecks() {
        return inWorks("""
            with put as (
                select *, shown_at is not null and at - shown_at < make_interval(secs => :seconds) as quick from %s
            ), usual as (
                select check_id, version, mode() within group (order by answer) as answer from put group by check_id, version
            )
            select p.check_id as "check", p.version, count(*) as times, count(*) filter (where p.answer = 'LEFT') as "left", count(*) filter (where p.quick) as quick,
                count(*) filter (where p.answer = u.answer and p.words = '' and p.reason = '') as usual,
                count(*) filter (where p.answer = 'LEFT' or p.quick or p.answer = u.answer and p.words = '' and p.reason = '') as waved
            from put p join usual u on u.check_id = p.check_id and u.version = p.version group by p.check_id, p.version order by waved desc, p.check_id
            """.formatted(MET), Map.of("seconds", seconds, "from", daysAgo(90)), OfCheck.class);
    }

    /** The last four weeks, by agency. Outside of any transaction. */
    public List<OfAgency> ofAgencies() {
        return inWorks("""
            with week as (
                select worker_agency_id, worker_id, date_trunc('week', at at time zone 'Europe/London') as week, count(*) as n from %s group by 1, 2, 3
            )
            select g.name as agency, count(distinct w.worker_id) as workers, sum(w.n)::float8 / (:weeks * count(distinct w.worker_id)) as per_week,
                count(distinct w.worker_id) filter (where w.n > :budget) as over
            from week w join agencies.agency g on g.id = w.worker_agency_id group by g.name order by per_week desc, agency
            """.formatted(MET), Map.of("from", daysAgo(7 * WEEKS), "weeks", WEEKS, "budget", budget()), OfAgency.class);
    }

    /** What the worker who asks met in each of the last weeks, the newest first. Outside of any transaction. */
    public List<Week> mine() {
        var me = Acting.now().workerId();
        return me == null ? List.of() : inWorks("""
            select date_trunc('week', at at time zone 'Europe/London')::date as monday, count(*) as questions from %s
            where worker_id = :me group by 1 order by 1 desc
            """.formatted(MET), Map.of("me", me, "from", daysAgo(7 * WEEKS)), Week.class);
    }

    private OffsetDateTime daysAgo(int days) {
        return since(days).atOffset(ZoneOffset.UTC);
    }

    private Instant since(int days) {
        return clock.instant().atZone(When.UK).toLocalDate().minusDays(days).atStartOfDay(When.UK).toInstant();
    }

    private <T> List<T> inWorks(String query, Map<String, ?> params, Class<T> type) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> sql.sql(query).params(params).query(type).list())));
    }
}
