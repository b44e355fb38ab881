package wholepicture.intake;

import java.io.IOException;
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
        this.threads = Executors.newFixedThreadPool(readers, Thread.ofPlatform().daemon().name("Keeping at once ", 1).factory());
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /**
     * Keeps all that the file holds, or nothing.
     *
     * @return the delivery, read to its end; empty when nothing was kept: because of what the file is or holds, or because another file of the agency comes first
     */
    Optional<Delivery> keep(Agency from, String name, ReceivedFiles.Kept kept, Via via) {
        if (kept.bytes() > DeliveryReader.READ_AT_ONCE) {
            return Optional.empty();
        }
        var who = Acting.now();
        return CompletableFuture.supplyAsync(() -> Acting.as(who, () -> Works.call(() -> allOrNothing(from, name, kept, via))), threads).join();
    }

    private Optional<Delivery> allOrNothing(Agency from, String name, ReceivedFiles.Kept kept, Via via) {
        try {
            return transaction.execute(status -> {
                var settled = inTransaction(from, name, kept, via);
                if (settled.isEmpty()) {
                    status.setRollbackOnly();
                }
                return settled;
            });
        } catch (RuntimeException e) {
            log.debug("{} goes the way of every file: {}", kept.place(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Delivery> inTransaction(Agency from, String name, ReceivedFiles.Kept kept, Via via) {
        var all = read(from, sources.file(name, kept.place()));
        if (all.isEmpty() || !deliveries.isNext(from.id())) {
            return Optional.empty();
        }
        var who = Acting.now();
        return deliveries.add(from, name, kept, who.workerId(), who.name(), via, State.READING).map(delivery -> {
            course.keepAndJudge(delivery, 0, all.get());
            kept.isSafe();
            course.received(delivery);
            return course.finish(delivery, State.DONE);
        });
    }

    private Optional<Chunks.Chunk> read(Agency from, ReceivedFile file) {
        try {
            return Sources.isMended(file) ? Optional.empty() : Chunking.whole(sources.arriving(from, file));
        } catch (IOException | FileRefused e) {
            log.debug("{} cannot be read at once: {}", file.name(), e.getMessage());
            return Optional.empty();
        }
    }
}
