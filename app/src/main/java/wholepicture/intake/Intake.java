package wholepicture.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
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
    private final AtOnce atOnce;
    private final Course course;

    Intake(ReceivedFiles files, Deliveries deliveries, Journal journal, TransactionOperations transaction, IntakeWork work, Following following, AtOnce atOnce,
        Course course) {
        this.files = files;
        this.deliveries = deliveries;
        this.journal = journal;
        this.transaction = transaction;
        this.work = work;
        this.following = following;
        this.atOnce = atOnce;
        this.course = course;
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
        return register(from, name, files.keep(content), via, hold ? State.HELD : State.WAITING);
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
        if (!most.isPositive()) {
            return receive(from, name, content, via, false);
        }
        var kept = files.keep(content);
        long until = System.nanoTime() + most.toNanos();
        var settled = atOnce.keep(from, shown(name), kept, via, most);
        if (settled.isPresent()) {
            work.readBySender();
            return new Sent(settled.get(), false);
        }
        long seen = following.settled();
        var sent = register(from, name, kept, via, State.WAITING);
        return new Sent(follow(sent.delivery(), seen, until), sent.repeated());
    }

    /** From here on the delivery outlives any crash. */
    private Sent register(Agency from, String name, ReceivedFiles.Kept kept, Via via, State state) {
        var sent = Works.call(() -> transaction.execute(status -> file(from, shown(name), kept, via, state)));
        work.wake();
        return Objects.requireNonNull(sent);
    }

    private Sent file(Agency from, String name, ReceivedFiles.Kept kept, Via via, State state) {
        var who = Acting.now();
        var added = deliveries.add(from, name, kept, who.workerId(), who.name(), via, state);
        kept.isSafe();
        if (added.isPresent()) {
            course.received(added.get());
            return new Sent(added.get(), false);
        }
        var first = deliveries.same(from, kept).orElseThrow();
        course.receivedAgain(first);
        return new Sent(first, true);
    }

    /**
     * Stays with a delivery until it is settled, or for so long.
     *
     * @return the delivery as it then is
     */
    public Delivery follow(Delivery delivery, Duration most) {
        return follow(delivery, following.settled() - 1, System.nanoTime() + most.toNanos());
    }

    /** @param seen how many were settled when the delivery was as it is told here; {@code until} is what {@link System#nanoTime} then says */
    private Delivery follow(Delivery delivery, long seen, long until) {
        var now = delivery;
        try {
            for (long left = until - System.nanoTime(); !now.isSettled() && left > 0; left = until - System.nanoTime()) {
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
