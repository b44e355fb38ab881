package wholepicture.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.arrivals.CannotBeKept;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Remark;

/**
 * Keeps some hundreds of units of a delivery in one transaction: what was taken in, what is set aside, and how far the file has
 * been read. So whatever moment a kill comes at, nothing is kept twice and nothing is lost.
 */
@Component
class Chunks {

    /** @param beginning the files of the delivery that begin with these units, by their number */
    record Chunk(List<Unit> units, Map<Integer, Part> beginning, long bytesRead) {}

    private static final Logger log = LoggerFactory.getLogger(Chunks.class);

    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final Rooms rooms;
    private final Deliveries deliveries;
    private final Parts parts;
    private final Quarantined quarantined;
    private final ReceivedFiles files;

    Chunks(TransactionOperations transaction, JdbcClient sql, Rooms rooms, Deliveries deliveries, Parts parts, Quarantined quarantined,
        ReceivedFiles files) {
        this.transaction = transaction;
        this.sql = sql;
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.parts = parts;
        this.quarantined = quarantined;
        this.files = files;
    }

    /**
     * Keeps the units. When they cannot be kept together they are halved until what cannot be kept is
     * alone; it waits in quarantine. A chunk that PostgreSQL gave up so that another transaction could go
     * on is tried again.
     *
     * @param from how many units of the delivery were received before
     */
    void keep(Delivery delivery, long from, Chunk chunk) {
        try {
            transaction.executeWithoutResult(status -> keepTogether(delivery, from, chunk));
        } catch (PessimisticLockingFailureException e) {
            log.info("Delivery {} met another transaction at {} and is tried again: {}", delivery.id(), from, e.getMessage());
            keep(delivery, from, chunk);
        } catch (RuntimeException e) {
            if (e instanceof Deliveries.ReadElsewhere || Outage.isOne(e) || chunk.units().isEmpty()) {
                throw e;
            }
            int size = chunk.units().size();
            if (size > 1) {
                keep(delivery, from, new Chunk(chunk.units().subList(0, size / 2), chunk.beginning(), 0));
                keep(delivery, from + size / 2, new Chunk(chunk.units().subList(size / 2, size), Map.of(), chunk.bytesRead()));
            } else if (chunk.units().getFirst() instanceof Unit.Good unit) {
                keep(delivery, from, new Chunk(List.of(aside(unit, e)), chunk.beginning(), chunk.bytesRead()));
            } else {
                throw e;
            }
        }
    }

    /** Keeps the units in the caller's transaction: all of them, or that is to be rolled back. */
    void keepTogether(Delivery delivery, long from, Chunk chunk) {
        oneAtATime(delivery.agency().id());
        var good = new ArrayList<Unit.Good>();
        var bad = new ArrayList<Unit.Bad>();
        var notRead = new ArrayList<Unit.NotRead>();
        for (var unit : chunk.units()) {
            switch (unit) {
                case Unit.Good g -> good.add(g);
                case Unit.Bad b -> bad.add(b);
                case Unit.NotRead n -> notRead.add(n);
            }
        }
        var kept = new ArrayList<Unit.Good>(good.size());
        var counts = Counts.NONE;
        var taken = good.isEmpty() ? null : rooms.receive(delivery.agency(), delivery.receivedAt(), delivery.id(), good);
        for (int i = 0; i < good.size(); i++) {
            var became = taken == null ? null : taken[i];
            if (became == null) {
                notRead.add(new Unit.NotRead(good.get(i).place(), good.get(i).place().what(), whyNot(good.get(i))));
            } else {
                kept.add(good.get(i));
                counts = counts.plus(Counts.one(became));
            }
        }
        chunk.beginning().forEach((number, part) -> parts.keep(delivery, number, part));
        quarantined.add(delivery, bad);
        parts.notRead(delivery.id(), notRead);
        parts.noticed(delivery.id(), delivery.agency().id(), noticed(kept));
        deliveries.advance(delivery.id(), from, chunk.bytesRead(), counts.plus(new Counts(0, 0, 0, bad.size(), notRead.size())));
    }

    /** Why nothing was kept of a unit that was read without a problem. */
    static String whyNot(Unit.Good unit) {
        return unit.remarks().isEmpty() ? "By itself it says nothing of a person." : unit.remarks().getFirst().sentence();
    }

    /**
     * Waits until no other transaction takes in for this agency, so that the later of two files is also the
     * later to be kept. Every transaction that takes in begins with it.
     *
     * @throws Outage.DiskFull while there is no room
     */
    void oneAtATime(long agency) {
        needRoom();
        sql.sql("select pg_advisory_xact_lock(?, ?)").params(AgencyLocks.TRANSACTION, (int) agency).query().listOfRows();
    }

    /** @throws Outage.DiskFull while there is no room on the disk */
    void needRoom() {
        try {
            if (files.isDiskFull()) {
                throw new Outage.DiskFull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Parts.Noticed> noticed(List<Unit.Good> good) {
        var all = new LinkedHashMap<List<String>, Parts.Noticed>();
        for (var unit : good) {
            for (Remark remark : unit.remarks()) {
                var column = Json.keepable(remark.column());
                var sentence = Json.keepable(remark.sentence());
                var first = new Parts.Noticed(column, sentence, 1, Json.keepable(unit.place().part()), unit.place().row(), Json.keepable(remark.value()));
                all.merge(List.of(column, sentence), first, (known, again) ->
                    new Parts.Noticed(column, sentence, known.times() + 1, known.partName(), known.row(), known.value()));
            }
        }
        return List.copyOf(all.values());
    }

    /** What the sender is told of a unit that its room would not keep. */
    static Problem problem(Unit.Good unit, RuntimeException e) {
        if (e instanceof CannotBeKept known) {
            return new Problem(unit.place().row(), "", "", known.whatIsWrong(), known.remedy());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Reference {}: {} could not be kept", reference, unit.place().inWords(), e);
        return new Problem(unit.place().row(), "", "", "It could be read but not kept, and the fault is ours.",
            "Tell whoever runs this system the reference %s, and have the row tried again.".formatted(reference));
    }

    private static Unit.Bad aside(Unit.Good unit, RuntimeException e) {
        return new Unit.Bad(unit.place(), unit.part(), List.of(problem(unit, e)), unit.raw());
    }
}
