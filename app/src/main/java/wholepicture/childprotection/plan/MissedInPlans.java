package wholepicture.childprotection.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.childprotection.plan.PlanHistory.Period;
import wholepicture.ui.Dates;

/** On which days a child was not brought while a plan of any kind ran, as far as whoever asks may see the lines. */
@Component
public class MissedInPlans {

    /** More are counted and not listed. */
    private static final int LISTED = 5;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    MissedInPlans(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Every such day, the earliest first. */
    public List<LocalDate> days(UUID child) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
            select happened_from from chronology.entry where person_id = ? and outcome = 'WAS_NOT_BROUGHT' and superseded_at is null and happened_from is not null order by happened_from
            """).param(child).query(LocalDate.class).list()));
    }

    /** Those within a plan, in words; empty when there were none. */
    public static String inWords(List<LocalDate> days, Period period) {
        var from = period.from();
        var until = period.until();
        var within = days.stream().filter(day -> (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until))).toList();
        return within.isEmpty() ? "" : "Not brought %s: %s%s".formatted(within.size() == 1 ? "once" : within.size() + " times",
            within.stream().skip(Math.max(0, within.size() - LISTED)).map(Dates::inWords).collect(Collectors.joining(", ")), within.size() > LISTED ? ", and before" : "");
    }
}
