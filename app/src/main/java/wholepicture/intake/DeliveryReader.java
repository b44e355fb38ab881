package wholepicture.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.HeadingsNotKnown;
import wholepicture.intake.reading.Problem;

/** Reads one delivery from where reading stopped to the end of its file, on behalf of whoever sent it. */
@Component
class DeliveryReader {

    private static final Logger log = LoggerFactory.getLogger(DeliveryReader.class);
    /** In bytes: a file of so many is looked through before anything of it is kept, and then kept by one transaction. */
    static final long READ_AT_ONCE = 256 << 10;

    private final Deliveries deliveries;
    private final Sources sources;
    private final Chunks chunks;
    private final Mending mending;
    private final MendedFile mendedFile;
    private final ReceivedFiles files;
    private final Workers workers;
    private final Course course;
    private final TransactionOperations transaction;
    private final Judging judging;

    DeliveryReader(Deliveries deliveries, Sources sources, Chunks chunks, Mending mending, MendedFile mendedFile, ReceivedFiles files, Workers workers, Course course,
        TransactionOperations transaction, Judging judging) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.chunks = chunks;
        this.mending = mending;
        this.mendedFile = mendedFile;
        this.files = files;
        this.workers = workers;
        this.course = course;
        this.transaction = transaction;
        this.judging = judging;
    }

    /** Whether the kept file is on this machine. */
    boolean hasFile(Delivery delivery) {
        return Files.exists(files.path(delivery.place()));
    }

    /**
     * Reads it or, once it was read, tries its quarantined rows again, inside the works.
     *
     * @param goOn asked between chunks; what has been kept stays kept
     * @return whether anything was read; false also when reading is held up, and is to be tried again in a while
     */
    boolean read(long id, BooleanSupplier goOn) {
        var delivery = deliveries.find(id).orElseThrow();
        if (delivery.isSettled()) {
            return false;
        }
        return Acting.as(sender(delivery), () -> {
            try {
                if (delivery.state() == State.WAITING || delivery.state() == State.READING) {
                    readFile(delivery, goOn);
                } else {
                    mending.retryAll(delivery, goOn);
                }
                return true;
            } catch (Deliveries.ReadElsewhere e) {
                log.info("{}; another process reads it", e.getMessage());
                return false;
            } catch (RuntimeException e) {
                if (!Outage.isOne(e)) {
                    throw e;
                }
                holdUp(delivery, e);
                return false;
            }
        });
    }

    private void readFile(Delivery delivery, BooleanSupplier goOn) {
        chunks.needRoom();
        try {
            if (Sources.isMended(sources.file(delivery))) {
                course.begin(delivery);
                mendedFile.read(delivery, goOn);
                if (goOn.getAsBoolean()) {
                    course.end(delivery, State.DONE, List.of());
                }
            } else {
                readUnits(delivery, goOn);
            }
        } catch (FileRefused e) {
            course.end(delivery, e instanceof HeadingsNotKnown ? State.HELD : State.REFUSED, e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUnits(Delivery delivery, BooleanSupplier goOn) throws IOException, FileRefused, InterruptedException {
        long position = delivery.position();
        try (var reading = new Reading(String.valueOf(delivery.id()), sources.of(delivery), position).start()) {
            if (delivery.bytes() <= READ_AT_ONCE) {
                var all = reading.alone();
                if (all.isPresent() && course.whole(delivery, position, all.get())) {
                    return;
                }
            }
            course.begin(delivery);
            while (goOn.getAsBoolean()) {
                switch (reading.next()) {
                    case null -> { }
                    case Reading.Piece.Some(var chunk) -> {
                        chunks.keep(delivery, position, chunk);
                        position += chunk.units().size();
                    }
                    case Reading.Piece.End() -> {
                        judging.againIfPossible();
                        course.end(delivery, State.DONE, List.of());
                        return;
                    }
                    case Reading.Piece.Refused(var why) -> throw why;
                    case Reading.Piece.Failed(var why) -> {
                        failed(delivery, why);
                        return;
                    }
                }
            }
        }
    }

    private void failed(Delivery delivery, Throwable why) throws IOException {
        if (Outage.isOne(why)) {
            throw new IOException(why);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Reference {}: delivery {} could not be read", reference, delivery.id(), why);
        course.end(delivery, State.REFUSED, List.of(Problem.ofFile("The rest of the file could not be read, and the fault is ours.",
            "Tell whoever runs this system the reference %s, and have it read on.".formatted(reference))));
    }

    /** Writes down what reading waits for. @throws RuntimeException the outage itself when the database cannot even take that */
    private void holdUp(Delivery delivery, RuntimeException outage) {
        if (delivery.heldUp().isEmpty()) {
            log.warn("Reading of delivery {} is held up: {}", delivery.id(), outage.toString());
        }
        try {
            transaction.executeWithoutResult(status -> deliveries.holdUp(delivery.id(), Outage.inWords(outage)));
        } catch (RuntimeException e) {
            outage.addSuppressed(e);
            throw outage;
        }
    }

    private Practitioner sender(Delivery delivery) {
        Long worker = delivery.workerId();
        return (worker == null ? Optional.<Practitioner>empty() : workers.byId(worker).map(Practitioner::of))
            .orElseGet(() -> Practitioner.machine(delivery.agency(), delivery.sender()));
    }
}
