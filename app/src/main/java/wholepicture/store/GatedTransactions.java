package wholepicture.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import wholepicture.time.Then;

/** Tells PostgreSQL, for the length of each transaction, on whose behalf it runs and what time it is. */
final class GatedTransactions extends JdbcTransactionManager {

    private final Clock clock;

    GatedTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var who = OnBehalfOf.now();
        try (var tell = connection.prepareStatement("""
                select set_config('app.worker', ?, true), set_config('app.agency', ?, true),
                       set_config('app.roles', ?, true), set_config('app.now', ?, true)
                """)) {
            tell.setString(1, who.worker());
            tell.setString(2, who.agency());
            tell.setString(3, who.roles());
            tell.setString(4, Then.truly(clock).toString());
            tell.execute();
        }
    }
}
