package wholepicture.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;
import wholepicture.store.Works;

/**
 * Reads in the background what agencies have sent. Every server may do so at once: each agency's files are read by one of them,
 * in the order in which they came, and whatever a killed server was reading the next one goes on with.
 */
@Component
public class IntakeWork extends BackgroundWork {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration TELL_EVERY = Duration.ofMillis(500);

    private final Deliveries deliveries;
    private final DeliveryReader reader;
    private final AgencyLocks locks;
    /** A file may wait for another of its agency to be read. Said before the lock is asked for: whoever gives it back later knows of it. */
    private final AtomicBoolean passedOver = new AtomicBoolean();

    IntakeWork(Deliveries deliveries, DeliveryReader reader, AgencyLocks locks, @Value("${wholepicture.intake.readers:2}") int readers,
        @Value("${wholepicture.command:}") String command) {
        super("Reading files", command.isEmpty() ? readers : 0, LOOK_EVERY);
        this.deliveries = deliveries;
        this.reader = reader;
        this.locks = locks;
    }

    @Override
    protected boolean step() {
        return readOne(this::isRunning);
    }

    /** A file was read by whoever sent it: one that had to wait for it is read now. */
    void readBySender() {
        if (passedOver.getAndSet(false)) {
            wake();
        }
    }

    /** Reads the oldest delivery of some agency whose files nobody else reads. @return whether there was one */
    private boolean readOne(BooleanSupplier goOn) {
        return Works.call(() -> {
            for (var delivery : deliveries.toRead()) {
                if (!reader.hasFile(delivery)) {
                    continue;
                }
                passedOver.set(true);
                if (locks.take(delivery.agency().id())) {
                    try {
                        return reader.read(delivery.id(), goOn);
                    } finally {
                        locks.giveBack(delivery.agency().id());
                    }
                }
            }
            return false;
        });
    }

    /**
     * Stays with a delivery until it is settled, reading it here if nobody else does.
     *
     * @param tell is told now and then how far it has come, and at the end
     */
    public Delivery seeThrough(long id, Consumer<Delivery> tell) {
        var now = find(id);
        while (!now.isSettled()) {
            tell.accept(now);
            if (!readOne(tellingNowAndThen(id, tell))) {
                await(TELL_EVERY);
            }
            now = find(id);
        }
        tell.accept(now);
        return now;
    }

    /** Asked whether to go on, between chunks, it also tells. */
    private BooleanSupplier tellingNowAndThen(long id, Consumer<Delivery> tell) {
        long[] next = {System.nanoTime() + TELL_EVERY.toNanos()};
        return () -> {
            if (System.nanoTime() - next[0] > 0) {
                next[0] = System.nanoTime() + TELL_EVERY.toNanos();
                tell.accept(find(id));
            }
            return isRunning();
        };
    }

    private Delivery find(long id) {
        return Works.call(() -> deliveries.find(id).orElseThrow());
    }
}
