package wholepicture.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.Quarantined.Row;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.PlainTable;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Quarantined rows are mended and sent again, or set aside with a reason. What a row was before stays in its history. */
@Component
public class Mending {

    /** A quarantined row and what it reads now. */
    record Again(Row row, String raw) {}

    /** What came of it. @param problems those that it still has */
    public record Result(Became became, List<Problem> problems) {}

    /** Hears what came of rows, in the transaction that keeps it. */
    interface InTheSameTransaction {
        void became(List<Result> results);
    }

    private static final int AT_ONCE = 500;

    private final Quarantined quarantined;
    private final Deliveries deliveries;
    private final Sources sources;
    private final Rooms rooms;
    private final Chunks chunks;
    private final Parts parts;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    Mending(Quarantined quarantined, Deliveries deliveries, Sources sources, Rooms rooms, Chunks chunks, Parts parts, Journal journal,
        TransactionOperations transaction, Clock clock) {
        this.quarantined = quarantined;
        this.deliveries = deliveries;
        this.sources = sources;
        this.rooms = rooms;
        this.chunks = chunks;
        this.parts = parts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends one row again, as somebody mended it. */
    public Result resend(Delivery delivery, Row row, String raw) {
        var results = new ArrayList<Result>();
        Works.run(() -> resendAll(delivery, List.of(new Again(row, raw)), became -> {
            results.addAll(became);
            journal.write("row-mended", null, "Sent %s of delivery %d again: %s".formatted(row.place().inWords(), delivery.id(),
                became.getFirst().became().inWords()));
        }));
        return results.getFirst();
    }

    /** Sets one row aside: it is not to be taken in. */
    public void setAside(Delivery delivery, Row row, String reason) {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            if (aside(delivery, List.of(row), reason) > 0) {
                journal.write("row-set-aside", null, "Set %s of delivery %d aside".formatted(row.place().inWords(), delivery.id()), reason, Map.of());
            }
        }));
    }

    /** Sets every waiting row of the delivery aside. @return how many */
    public long setAllAside(Delivery delivery, String reason) {
        return Works.call(() -> {
            long all = 0;
            for (var rows = some(delivery, 0); !rows.isEmpty(); rows = some(delivery, 0)) {
                var these = rows;
                all += java.util.Objects.requireNonNull(transaction.execute(status -> aside(delivery, these, reason)));
            }
            long set = all;
            transaction.executeWithoutResult(status -> journal.write("row-set-aside", null,
                "Set %,d waiting rows of delivery %d aside".formatted(set, delivery.id()), reason, Map.of()));
            return all;
        });
    }

    /** Tries every waiting row of the delivery again as it stands, inside the works. */
    void retryAll(Delivery delivery, BooleanSupplier goOn) {
        var rows = some(delivery, deliveries.retryFrom(delivery.id()));
        while (goOn.getAsBoolean() && !rows.isEmpty()) {
            resendAll(delivery, rows.stream().map(row -> new Again(row, row.raw())).toList(), results -> { });
            long last = rows.getLast().place().number();
            transaction.executeWithoutResult(status -> deliveries.retry(delivery.id(), last));
            rows = some(delivery, last);
        }
        if (rows.isEmpty()) {
            transaction.executeWithoutResult(status -> deliveries.retry(delivery.id(), null));
        }
    }

    /**
     * Sends rows of one delivery again, inside the works, in one transaction unless some of them cannot be
     * kept; then in several.
     *
     * @param then told, in order, what came of rows, in the transaction that keeps it
     */
    void resendAll(Delivery delivery, List<Again> all, InTheSameTransaction then) {
        keep(delivery, all, read(delivery, all), then);
    }

    private void keep(Delivery delivery, List<Again> all, List<Unit> units, InTheSameTransaction then) {
        try {
            transaction.executeWithoutResult(status -> then.became(keepTogether(delivery, all, units)));
        } catch (RuntimeException e) {
            int half = all.size() / 2;
            if (Outage.isOne(e)) {
                throw e;
            } else if (half > 0) {
                keep(delivery, all.subList(0, half), units.subList(0, half), then);
                keep(delivery, all.subList(half, all.size()), units.subList(half, all.size()), then);
            } else if (units.getFirst() instanceof Unit.Good unit) {
                keep(delivery, all, List.of(new Unit.Bad(unit.place(), unit.part(), List.of(Chunks.problem(unit, e)), unit.raw())), then);
            } else {
                throw e;
            }
        }
    }

    private List<Result> keepTogether(Delivery delivery, List<Again> all, List<Unit> units) {
        chunks.oneAtATime(delivery.agency().id());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var results = new Result[all.size()];
        var good = new ArrayList<Unit.Good>();
        var whose = new ArrayList<Integer>();
        for (int i = 0; i < results.length; i++) {
            if (!quarantined.stillWaits(all.get(i).row())) {
                results[i] = new Result(Became.NOT_WAITING, List.of());
            } else if (units.get(i) instanceof Unit.Good unit) {
                good.add(unit);
                whose.add(i);
            } else {
                results[i] = notTaken(delivery, all.get(i), units.get(i), now);
            }
        }
        var taken = good.isEmpty() ? null : rooms.receive(delivery.agency(), now, delivery.id(), good);
        for (int g = 0; g < good.size(); g++) {
            int i = whose.get(g);
            var became = taken == null ? null : taken[g];
            if (became == null) {
                results[i] = notTaken(delivery, all.get(i), new Unit.NotRead(good.get(g).place(), good.get(g).place().what(), Chunks.whyNot(good.get(g))), now);
            } else {
                quarantined.mended(all.get(i).row(), now, Became.of(became), all.get(i).raw(), List.of(), null);
                results[i] = new Result(Became.of(became), List.of());
            }
        }
        var list = List.of(results);
        deliveries.settle(delivery.id(), list.stream().map(result -> result.became().counts()).reduce(Counts.NONE, Counts::plus));
        return list;
    }

    private Result notTaken(Delivery delivery, Again again, Unit unit, OffsetDateTime now) {
        return switch (unit) {
            case Unit.Bad bad -> {
                quarantined.mended(again.row(), now, Became.STILL_WRONG, again.raw(), bad.problems(), null);
                yield new Result(Became.STILL_WRONG, bad.problems());
            }
            case Unit.NotRead notRead -> {
                parts.notRead(delivery.id(), List.of(notRead));
                quarantined.mended(again.row(), now, Became.NOT_READ, again.raw(), List.of(), null);
                yield new Result(Became.NOT_READ, List.of());
            }
            case Unit.Good good -> throw new IllegalStateException(good.place().inWords());
        };
    }

    private long aside(Delivery delivery, List<Row> rows, String reason) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var set = rows.stream().filter(quarantined::stillWaits).toList();
        set.forEach(row -> quarantined.mended(row, now, Became.SET_ASIDE, null, List.of(), reason));
        parts.notRead(delivery.id(), set.stream().map(row ->
            new Unit.NotRead(row.place(), row.place().what(), "Set aside by %s: %s".formatted(Acting.now().name(), reason))).toList());
        deliveries.settle(delivery.id(), new Counts(0, 0, 0, 0, set.size()));
        return set.size();
    }

    private List<Row> some(Delivery delivery, long after) {
        return quarantined.waiting(delivery.id(), null, after, AT_ONCE);
    }

    /** Reads mended rows, one unit for each: rows of one table together, everything else one by one. */
    private List<Unit> read(Delivery delivery, List<Again> all) {
        var context = sources.today(delivery.agency());
        var units = new ArrayList<Unit>();
        for (int from = 0, to; from < all.size(); from = to) {
            var part = all.get(from).row().part();
            to = from + 1;
            while (!part.header().isEmpty() && to < all.size() && all.get(to).row().part().equals(part)) {
                to++;
            }
            units.addAll(readTogether(all.subList(from, to), context));
        }
        return units;
    }

    private static List<Unit> readTogether(List<Again> all, ReadingContext context) {
        var part = all.getFirst().row().part();
        var text = new StringBuilder(part.header().isEmpty() ? "" : PlainTable.line(part.header()) + "\n");
        all.forEach(again -> text.append(again.raw()).append('\n'));
        var heard = new Heard();
        List<Problem> refusal = List.of();
        try {
            Readers.read(ReceivedFile.of(part.name(), text.toString().getBytes(StandardCharsets.UTF_8)), context, heard);
        } catch (FileRefused e) {
            refusal = e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (refusal.isEmpty() && heard.units.size() == all.size()) {
            var units = new ArrayList<Unit>();
            for (int i = 0; i < all.size(); i++) {
                units.add(at(all.get(i).row().place(), heard.units.get(i)));
            }
            return units;
        }
        if (all.size() > 1) {
            return all.stream().flatMap(again -> readTogether(List.of(again), context).stream()).toList();
        }
        var place = all.getFirst().row().place();
        var problems = refusal.isEmpty() ? List.of(new Problem(place.row(), "", "", "This is no longer one row but %d.".formatted(heard.units.size()),
            "Look for a line break or a quotation mark that is wrong.")) : refusal;
        return List.of(at(place, new Unit.Bad(place, 0, problems, all.getFirst().raw())));
    }

    /** The unit at the place where it stood when it was first received. */
    private static Unit at(Place place, Unit unit) {
        return switch (unit) {
            case Unit.Good g -> new Unit.Good(place, g.part(), g.arrivals(), g.remarks(), g.raw());
            case Unit.Bad b -> new Unit.Bad(place, b.part(), b.problems().stream()
                .map(p -> new Problem(place.row(), p.column(), p.value(), p.whatIsWrong(), p.remedy())).toList(), b.raw());
            case Unit.NotRead n -> new Unit.NotRead(place, n.what(), n.reason());
        };
    }

    private static final class Heard implements Sink {
        private final List<Unit> units = new ArrayList<>();

        @Override
        public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
            units.add(new Unit.Good(place, 0, arrivals, remarks, raw));
        }

        @Override
        public void bad(Place place, List<Problem> problems, String raw) {
            units.add(new Unit.Bad(place, 0, problems, raw));
        }

        @Override
        public void notRead(Place place, String what, String reason) {
            units.add(new Unit.NotRead(place, what, reason));
        }
    }
}
