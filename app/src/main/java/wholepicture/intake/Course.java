package wholepicture.intake;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.intake.Chunks.Chunk;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.reading.Problem;
import wholepicture.journal.Journal;

/**
 * How the reading of a delivery begins and ends, in the register and in the journal. One record that arrives now is a file of a
 * line: it begins, is kept and ends in one transaction, because each waits for the disk.
 */
@Component
class Course {

    private static final Logger log = LoggerFactory.getLogger(Course.class);

    private final Deliveries deliveries;
    private final Chunks chunks;
    private final Judging judging;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Following following;

    Course(Deliveries deliveries, Chunks chunks, Judging judging, Journal journal, TransactionOperations transaction, Following following) {
        this.deliveries = deliveries;
        this.chunks = chunks;
        this.judging = judging;
        this.journal = journal;
        this.transaction = transaction;
        this.following = following;
    }

    /** The journal says that the file has come, and is kept. */
    void received(Delivery delivery) {
        journal.write("file-received", null, "Received a file of %s %s as delivery %d".formatted(delivery.agency().name(), delivery.via().inWords(), delivery.id()),
            null, ofFile(delivery));
    }

    /** The journal says that a file came once more. */
    void receivedAgain(Delivery first) {
        journal.write("file-received", null, "Received again the file of %s that is delivery %d; nothing was changed".formatted(first.agency().name(), first.id()),
            null, ofFile(first));
    }

    private static Map<String, String> ofFile(Delivery delivery) {
        return Map.of("sha256", delivery.sha256(), "bytes", String.valueOf(delivery.bytes()));
    }

    /** The delivery is being read. The journal says so once, however often reading goes on. */
    void begin(Delivery delivery) {
        transaction.executeWithoutResult(status -> {
            deliveries.begin(delivery.id());
            if (delivery.beganAt() == null) {
                journal.write("file-began", null, "Began to read delivery %d".formatted(delivery.id()));
            }
        });
    }

    /**
     * Keeps all that a file holds, or nothing.
     *
     * @return false when something of it cannot be kept so: it is then to be read in pieces, which tells what
     */
    boolean whole(Delivery delivery, long from, Chunk all) {
        try {
            transaction.executeWithoutResult(status -> {
                deliveries.begin(delivery.id());
                keepAndJudge(delivery, from, all);
                finish(delivery, State.DONE);
            });
        } catch (PessimisticLockingFailureException e) {
            log.info("Delivery {} met another transaction and is tried again: {}", delivery.id(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            if (e instanceof Deliveries.ReadElsewhere || Outage.isOne(e)) {
                throw e;
            }
            return false;
        }
        following.tell();
        return true;
    }

    /** In the caller's transaction: all of it, or that is to be rolled back. */
    void keepAndJudge(Delivery delivery, long from, Chunk all) {
        chunks.keepTogether(delivery, from, all);
        judging.again();
    }

    /** The delivery is settled, until somebody has it read on. */
    void end(Delivery delivery, State state, List<Problem> refusal) {
        transaction.executeWithoutResult(status -> finish(delivery, state, refusal));
        following.tell();
    }

    /** Without a refusal. @see #finish(Delivery, State, List) */
    Delivery finish(Delivery delivery, State state) {
        return finish(delivery, state, List.of());
    }

    /** The delivery is settled in the caller's transaction. @return the delivery as it then is */
    Delivery finish(Delivery delivery, State state, List<Problem> refusal) {
        var finished = deliveries.finish(delivery.id(), state, refusal);
        var counts = finished.counts();
        journal.write("file-read", null, "%s delivery %d: %,d received, %,d taken in, %,d superseded, %,d unchanged, %,d quarantined, %,d not read"
            .formatted(inWords(state), delivery.id(), counts.received(), counts.takenIn(),
                counts.superseded(), counts.unchanged(), counts.quarantined(), counts.notRead()), null, Map.of());
        return finished;
    }

    private static String inWords(State state) {
        return switch (state) {
            case DONE -> "Read";
            case HELD -> "Held until its columns are known:";
            case REFUSED -> "Refused the rest of";
            case WAITING, READING -> "Began to read";
        };
    }
}
