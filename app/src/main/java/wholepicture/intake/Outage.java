package wholepicture.intake;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Telling a fault of the machine, which passes, from a fault of the data, which does not. */
final class Outage {

    private static final String FULL = "The disk is full. Reading goes on by itself when there is room.";

    private Outage() {}

    /** So little room is left on the disk that the database needs it to live. */
    static final class DiskFull extends RuntimeException {
        DiskFull() {
            super(FULL, null, false, false);
        }
    }

    /** Whether the database or the disk failed, and the same would be kept another time. */
    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof CannotCreateTransactionException || cause instanceof DiskFull
                || cause instanceof IOException || cause instanceof SQLException s && isOne(String.valueOf(s.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: connection, rollback of a deadlock, out of resources, operator's intervention, system error, read-only. */
    private static boolean isOne(String state) {
        return state.matches("(08|40|53|57|58).*|25006|55P03");
    }

    static String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DiskFull || cause instanceof SQLException s && "53100".equals(s.getSQLState()) || String.valueOf(cause.getMessage()).contains("No space left")) {
                return FULL;
            }
        }
        return "The database does not answer. Reading goes on by itself when it does.";
    }
}
