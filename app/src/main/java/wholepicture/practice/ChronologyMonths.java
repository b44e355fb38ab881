package wholepicture.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * Of how many open cases the chronology is up to date, month by month and by team. It is counted once when a month is over, of all
 * cases, and names none. Up to date is ours: something that happened in the last {@value #DAYS} days had been received. Source.
 */
@Component
public class ChronologyMonths {

    /** So old may the newest line be. */
    public static final int DAYS = 31;

    private static final int MONTHS = 12;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    ChronologyMonths(JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** At the end of a month: of {@code open} cases {@code current} had a chronology that was up to date. */
    public record Month(LocalDate month, String team, int open, int current) {}

    /** The last twelve months that are over, of the viewer's own agency, the oldest first. */
    @Transactional(readOnly = true)
    public List<Month> own() {
        return sql.sql("select month, team, open, current from practice.chronology_month where month >= ? order by month, team").param(thisMonth().minusMonths(MONTHS)).query(Month.class).list();
    }

    /** Counts the months that are over and were not counted yet. */
    public void count() {
        for (int back = MONTHS; back > 0; back--) {
            count(thisMonth().minusMonths(back));
        }
    }

    private void count(LocalDate month) {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            boolean done = sql.sql("select exists (select 1 from practice.chronology_month where month = ?)").param(month).query(Boolean.class).single();
            if (!done) {
                var end = month.plusMonths(1);
                sql.sql("""
                        insert into practice.chronology_month (month, agency_id, team, open, current)
                        select :month, f.agency_id, coalesce(t.name, 'No team'), count(*), count(*) filter (where exists (
                            select 1 from chronology.entry e where e.person_id = f.person_id and e.happened_from >= :since and e.happened_from < :end and e.received_at < :ended))
                        from cases.file f left join agencies.worker w on w.id = f.worker_id left join agencies.team t on t.id = w.team_id
                        where f.opened_at < :ended and (f.closed_at is null or f.closed_at >= :ended) group by 2, 3 on conflict do nothing
                        """)
                    .param("month", month).param("since", end.minusDays(DAYS)).param("end", end).param("ended", end.atStartOfDay(When.UK).toOffsetDateTime()).update();
            }
        }));
    }

    private LocalDate thisMonth() {
        return clock.instant().atZone(When.UK).toLocalDate().withDayOfMonth(1);
    }
}
