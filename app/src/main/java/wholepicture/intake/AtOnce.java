package wholepicture.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.store.Works;

/**
 * One record that arrives now, whose sender waits until it is linked: received, read and kept by one transaction, so that all of it is there or
 * nothing, and the disk is waited for once. Whatever cannot go so goes the way of every file, which tells what is wrong with it.
 *
 * <p>It asks the database some thirty times in a row, on threads of its own that stay awake between question and answer: a virtual thread is
 * laid aside at each and takes a sixth longer over all.
 */
@Component
class AtOnce implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AtOnce.class);

    private record One(Agency from, String name, ReceivedFiles.Kept kept, Via via, Duration most) {}

    private final Deliveries deliveries;
    private final Sources sources;
    private final Course course;
    private final TransactionOperations transaction;
    private final ExecutorService threads;

    AtOnce(Deliveries deliveries, Sources sources, Course course, TransactionOperations transaction, @Value("${wholepicture.intake.readers:2}") int readers) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.course = course;
        this.transaction = transaction;
        this.threads = Executors.newFixedThreadPool(Math.max(1, readers), Thread.ofPlatform().daemon().name("Keeping at once ", 1).factory());
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /**
     * Keeps all that the file holds, or nothing.
     *
     * @param most how long it may wait where others take in or link
     * @return the delivery, read to its end; empty when nothing was kept: because of what the file is or holds, or because another file of the agency comes first
     */
    Optional<Delivery> keep(Agency from, String name, ReceivedFiles.Kept kept, Via via, Duration most) {
        if (kept.bytes() > DeliveryReader.READ_AT_ONCE) {
            return Optional.empty();
        }
        var one = new One(from, name, kept, via, most);
        var who = Acting.now();
        return CompletableFuture.supplyAsync(() -> Acting.as(who, () -> Works.call(() -> allOrNothing(one))), threads).join();
    }

    private Optional<Delivery> allOrNothing(One one) {
        try {
            return transaction.execute(status -> {
                var settled = inTransaction(one);
                if (settled.isEmpty()) {
                    status.setRollbackOnly();
                }
                return settled;
            });
        } catch (RuntimeException e) {
            log.debug("{} goes the way of every file: {}", one.kept().place(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Delivery> inTransaction(One one) {
        var all = read(one.from(), sources.file(one.name(), one.kept().place()));
        if (all.isEmpty() || !deliveries.isNext(one.from().id(), one.most())) {
            return Optional.empty();
        }
        var who = Acting.now();
        return deliveries.add(one.from(), one.name(), one.kept(), who.workerId(), who.name(), one.via(), State.READING).map(delivery -> {
            course.keepAndJudge(delivery, 0, all.get());
            one.kept().isSafe();
            course.received(delivery);
            return course.finish(delivery, State.DONE);
        });
    }

    private Optional<Chunks.Chunk> read(Agency from, ReceivedFile file) {
        try {
            return Sources.isMended(file) ? Optional.empty() : Chunking.whole(sources.arriving(from, file));
        } catch (IOException | FileRefused e) {
            log.debug("A file cannot be read at once: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
