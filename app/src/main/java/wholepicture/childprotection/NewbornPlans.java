package wholepicture.childprotection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.childprotection.Words.Worded;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/**
 * Whether the partnership adopted that the plan of a newborn is not ended before its least time. The source recommends it and
 * awaits guidance of the board; as delivered it holds.
 */
@Component
public class NewbornPlans {

    /** How the recommendation stands here. */
    public enum Standing implements Worded {
        RECOMMENDED("Recommended: a review is warned and decides"), ADOPTED("Adopted: a review waits, unless a manager allows it with a reason"), NOT_ADOPTED("Not adopted: nothing is asked");

        private final String inWords;

        Standing(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** What was settled. @param why on whose authority */
    public record Settled(Standing standing, LocalDate since, String why, String worker) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    NewbornPlans(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What was settled, the newest first. */
    public List<Settled> all() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select standing, since, why, worker from childprotection.newborn_plans order by id desc")
            .query((row, n) -> new Settled(Standing.valueOf(row.getString("standing")), row.getObject("since", LocalDate.class), row.getString("why"), row.getString("worker"))).list()));
    }

    /** How it stands now. */
    public Standing now() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select standing from childprotection.newborn_plans order by id desc limit 1").query(String.class).optional()))
            .map(Standing::valueOf).orElse(Standing.ADOPTED);
    }

    /** Whether whoever acts settles it. */
    public boolean mayDecide() {
        var who = Acting.now();
        return who.workerId() != null && (who.is(Role.HEAD_OF_SERVICE) || who.is(Role.BOARD_OFFICER));
    }

    /** @throws MayNotAct unless a Head of Service or an officer of the board does */
    public void settle(Standing standing, LocalDate since, String why) {
        var who = Acting.now();
        if (!mayDecide()) {
            throw new MayNotAct("A Head of Service or an officer of the board settles this.");
        }
        Works.run(() -> transaction.executeWithoutResult(status -> {
            sql.sql("insert into childprotection.newborn_plans (standing, since, why, worker, at) values (?, ?, ?, ?, ?)")
                .params(standing.name(), since, why.strip(), "%s, %s".formatted(who.name(), who.agency()), clock.instant().atOffset(ZoneOffset.UTC)).update();
            journal.write("newborn-plans-settled", null, "Settled whether the plan of a newborn has a least time", why.strip(), Map.of("standing", standing.name()));
        }));
    }
}
