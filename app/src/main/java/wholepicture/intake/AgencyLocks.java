package wholepicture.intake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import wholepicture.store.Server;

/**
 * One process at a time reads an agency's files. The lock is PostgreSQL's own and hangs on a connection, so that a killed
 * process gives it back by dying: no lease to wait for, and no clock to trust. (A pooler that shares connections between
 * transactions must not stand in between.) It stays open between files, so that a single record does not wait for one.
 */
@Component
class AgencyLocks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AgencyLocks.class);
    /** Held while a file is read. */
    static final int READING = 0x57500001;
    /** Held for the length of a transaction that takes in. */
    static final int TRANSACTION = 0x57500002;

    private final Server server;
    private final Set<Long> held = new HashSet<>();
    private @Nullable Connection connection;

    AgencyLocks(Server server) {
        this.server = server;
    }

    /** Whether the agency's files are now ours to read. */
    synchronized boolean take(long agency) {
        if (held.contains(agency)) {
            return false;
        }
        try {
            if (connection != null && held.isEmpty() && !connection.isValid(5)) {
                drop();
            }
            if (connection == null) {
                connection = DriverManager.getConnection(server.url(), server.works().name(), server.works().password());
            }
            boolean taken = ask(connection, "select pg_try_advisory_lock(?, ?)", agency);
            if (taken) {
                held.add(agency);
            }
            return taken;
        } catch (SQLException e) {
            drop();
            return false;
        }
    }

    synchronized void giveBack(long agency) {
        held.remove(agency);
        try {
            if (connection != null) {
                ask(connection, "select pg_advisory_unlock(?, ?)", agency);
            }
        } catch (SQLException e) {
            drop();
        }
    }

    @Override
    public synchronized void destroy() {
        drop();
    }

    /** Closing gives back every lock; whoever still reads is stopped by finding that the delivery has moved on. */
    private void drop() {
        var closing = connection;
        connection = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException e) {
            log.debug("The connection of the locks was broken already", e);
        }
    }

    private static boolean ask(Connection connection, String question, long agency) throws SQLException {
        try (var ask = connection.prepareStatement(question)) {
            ask.setInt(1, READING);
            ask.setInt(2, (int) agency);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
