package wholepicture.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a commit is on the disk. Every commit is before it returns, but for those whose caller waits for a later one anyhow: the disk takes
 * commits in their order, so a later one that is safe has made the earlier safe, and the disk is waited for once.
 */
@Component
public class Commits {

    private final JdbcClient sql;

    Commits(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The transaction that runs now may end before it is on the disk: a kill within the next second can undo it, whole. Nobody is to be told of it
     * before a later commit was seen, or {@link #makeSafe} returned.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void needNotWait() {
        sql.sql("set local synchronous_commit = off").update();
    }

    /** Returns when everything that was committed before is on the disk. */
    @Transactional
    public void makeSafe() {
        sql.sql("select pg_logical_emit_message(true, '', '')").query().singleRow();
    }
}
