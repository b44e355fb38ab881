package wholepicture.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.PlainTable;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.journal.Journal;
import wholepicture.store.Commits;
import wholepicture.store.Works;

/** Where agencies hand in their files. */
@Component
public class Intake {

    /** @param repeated true when the agency had sent the same file before, which changes nothing; the delivery is then the first */
    public record Sent(Delivery delivery, boolean repeated) {}

    private final ReceivedFiles files;
    private final Deliveries deliveries;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final IntakeWork work;
    private final Following following;
    private final Commits commits;

    Intake(ReceivedFiles files, Deliveries deliveries, Journal journal, TransactionOperations transaction, IntakeWork work, Following following, Commits commits) {
        this.files = files;
        this.deliveries = deliveries;
        this.journal = journal;
        this.transaction = transaction;
        this.work = work;
        this.following = following;
        this.commits = commits;
    }

    /** Whether who acts may send for this agency and see what it sent: those who look after its files, and administrators. */
    public static boolean maySendFor(long agency) {
        var who = Acting.now();
        return who.is(Role.ADMINISTRATOR) || isOf(who, agency) && (who.is(Role.SENDS_FILES) || who.is(Role.DATA_STEWARD));
    }

    /** Whether who acts may see and mend the rows of this agency's files. */
    public static boolean mayMendFor(long agency) {
        return isOf(Acting.now(), agency) && maySendFor(agency);
    }

    private static boolean isOf(Practitioner who, long agency) {
        Long own = who.agencyId();
        return own != null && own == agency;
    }

    /**
     * Keeps the file and has it read in the background. When this returns, file and delivery outlive
     * any crash.
     *
     * @param name the file's name as its sender knows it; shown, never used as a path
     * @param hold true to wait until somebody has said what its columns mean
     * @throws NotReceived when the file did not arrive whole; nothing was kept
     */
    public Sent receive(Agency from, String name, InputStream content, Via via, boolean hold) {
        return receive(from, name, content, via, hold ? State.HELD : State.WAITING, false);
    }

    /**
     * Keeps the file, and stays with it until it is settled, or for so long. When this returns, file, delivery and what became of it
     * outlive any crash.
     *
     * @param name the file's name as its sender knows it; shown, never used as a path
     * @return the delivery as it then is
     * @throws NotReceived when the file did not arrive whole; nothing was kept
     */
    public Sent receiveAndFollow(Agency from, String name, InputStream content, Via via, Duration most) {
        boolean stays = most.isPositive();
        long seen = following.settled();
        var sent = receive(from, name, content, via, State.WAITING, stays);
        var now = follow(sent.delivery(), seen, most);
        if (stays && !sent.repeated() && !now.isSettled()) {
            commits.makeSafe();
        }
        return new Sent(now, sent.repeated());
    }

    private Sent receive(Agency from, String name, InputStream content, Via via, State state, boolean stays) {
        var kept = files.keep(content);
        var sent = Works.call(() -> transaction.execute(status -> file(from, shown(name), kept, via, state, stays)));
        work.wake();
        return Objects.requireNonNull(sent);
    }

    /** @param stays whether the caller waits for the commit that settles the delivery, which comes after this one */
    private Sent file(Agency from, String name, ReceivedFiles.Kept kept, Via via, State state, boolean stays) {
        var who = Acting.now();
        Optional<Long> id = deliveries.add(from, name, kept, who.workerId(), who.name(), via, state);
        var delivery = id.map(added -> deliveries.find(added).orElseThrow()).orElseGet(() -> deliveries.same(from, kept).orElseThrow());
        if (stays && id.isPresent()) {
            commits.needNotWait();
        }
        kept.isSafe();
        journal.write("file-received", null, id.isPresent()
                ? "Received a file of %s %s as delivery %d".formatted(from.name(), via.inWords(), delivery.id())
                : "Received again the file of %s that is delivery %d; nothing was changed".formatted(from.name(), delivery.id()),
            null, Map.of("sha256", delivery.sha256(), "bytes", String.valueOf(delivery.bytes())));
        return new Sent(delivery, id.isEmpty());
    }

    /**
     * Stays with a delivery until it is settled, or for so long.
     *
     * @return the delivery as it then is
     */
    public Delivery follow(Delivery delivery, Duration most) {
        return follow(delivery, following.settled() - 1, most);
    }

    /** @param seen how many were settled when the delivery was as it is told here */
    private Delivery follow(Delivery delivery, long seen, Duration most) {
        long until = System.nanoTime() + most.toNanos();
        var now = delivery;
        try {
            for (long left = most.toNanos(); !now.isSettled() && left > 0; left = until - System.nanoTime()) {
                long before = following.settled();
                following.await(seen, Math.ceilDiv(left, 1_000_000));
                seen = before;
                now = deliveries.find(delivery.id()).orElseThrow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    /** Reads on from where reading stopped: a file that was refused, or held until its columns were known. */
    public void readOn(Delivery delivery) {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            deliveries.readOn(delivery.id());
            journal.write("file-read-on", null, "Had delivery %d read on".formatted(delivery.id()));
        }));
        work.wake();
    }

    /** Tries every quarantined row of the delivery again, as it stands, with the mappings of today. */
    public void retryAll(Delivery delivery) {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            deliveries.retry(delivery.id(), 0L);
            journal.write("rows-tried-again", null, "Had the quarantined rows of delivery %d tried again".formatted(delivery.id()));
        }));
        work.wake();
    }

    /**
     * The headings and first rows of a delivery that is a table.
     *
     * @throws FileRefused when it is none
     */
    public PlainTable.Beginning beginning(Delivery delivery, int rows) throws FileRefused {
        try {
            return PlainTable.beginning(ReceivedFile.of(delivery.name(), files.path(delivery.place())), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return last.isEmpty() ? "file" : last.length() <= 200 ? last : last.substring(0, 150) + "…" + last.substring(last.length() - 40);
    }
}
