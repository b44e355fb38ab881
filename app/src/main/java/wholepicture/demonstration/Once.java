package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a step of the demonstration once: wholly, with the note that it was told, or not at all. After an interruption the next start goes on. */
@Component
class Once {

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    Once(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** In the name of one worker: call it inside of {@code Acting.as}. */
    void step(String name, Runnable acts) {
        step(name, () -> {
            acts.run();
            return 0;
        });
    }

    /** @return the number of what it made, now or then */
    long step(String name, LongSupplier acts) {
        return requireNonNull(transaction.execute(status ->
            sql.sql("select number from demonstration.step where name = ?").param(name).query(Long.class).optional().orElseGet(() -> {
                long number = acts.getAsLong();
                sql.sql("insert into demonstration.step (name, number) values (?, ?)").params(name, number).update();
                return number;
            })));
    }
}
