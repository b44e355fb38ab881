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
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Following following;

    Course(Deliveries deliveries, Chunks chunks, Journal journal, TransactionOperations transaction, Following following) {
        this.deliveries = deliveries;
        this.chunks = chunks;
        this.journal = journal;
        this.transaction = transaction;
        this.following = following;
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
                chunks.keepTogether(delivery, from, all);
                writeEnd(delivery, State.DONE, List.of());
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

    /** The delivery is settled, until somebody has it read on. */
    void end(Delivery delivery, State state, List<Problem> refusal) {
        transaction.executeWithoutResult(status -> writeEnd(delivery, state, refusal));
        following.tell();
    }

    private void writeEnd(Delivery delivery, State state, List<Problem> refusal) {
        deliveries.finish(delivery.id(), state, refusal);
        var counts = deliveries.find(delivery.id()).orElseThrow().counts();
        journal.write("file-read", null, "%s delivery %d: %,d received, %,d taken in, %,d superseded, %,d unchanged, %,d quarantined, %,d not read"
            .formatted(inWords(state), delivery.id(), counts.received(), counts.takenIn(),
                counts.superseded(), counts.unchanged(), counts.quarantined(), counts.notRead()), null, Map.of());
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
