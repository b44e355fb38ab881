package wholepicture.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Taken;
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
                all += Objects.requireNonNull(transaction.execute(status -> aside(delivery, these, reason)));
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
        var waiting = new HashSet<>(quarantined.stillWaiting(all.stream().map(Again::row).toList()));
        // a row that stands twice in a mended file is mended by the first
        var waits = all.stream().map(again -> waiting.remove(again.row().place().number())).toList();
        var good = IntStream.range(0, all.size()).filter(waits::get).mapToObj(units::get)
            .filter(Unit.Good.class::isInstance).map(Unit.Good.class::cast).toList();
        var taken = good.isEmpty() ? new Taken[0] : rooms.receive(delivery.agency(), now, delivery.id(), good);
        var results = new ArrayList<Result>();
        var mended = new ArrayList<Quarantined.Mended>();
        var notRead = new ArrayList<Unit.NotRead>();
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            var again = all.get(i);
            if (!waits.get(i)) {
                results.add(new Result(Became.NOT_WAITING, List.of()));
                continue;
            }
            var result = switch (units.get(i)) {
                case Unit.Good unit -> {
                    var became = taken[next++];
                    if (became == null) {
                        notRead.add(new Unit.NotRead(unit.place(), unit.place().what(), Chunks.whyNot(unit)));
                    }
                    yield new Result(became == null ? Became.NOT_READ : Became.of(became), List.of());
                }
                case Unit.Bad unit -> new Result(Became.STILL_WRONG, unit.problems());
                case Unit.NotRead unit -> {
                    notRead.add(unit);
                    yield new Result(Became.NOT_READ, List.of());
                }
            };
            results.add(result);
            mended.add(new Quarantined.Mended(again.row(), result.became(), again.raw(), result.problems(), null));
        }
        quarantined.mended(mended, now);
        parts.notRead(delivery.id(), notRead);
        deliveries.settle(delivery.id(), results.stream().map(result -> result.became().counts()).reduce(Counts.NONE, Counts::plus));
        return results;
    }

    private long aside(Delivery delivery, List<Row> rows, String reason) {
        var waiting = quarantined.stillWaiting(rows);
        var set = rows.stream().filter(row -> waiting.contains(row.place().number())).toList();
        quarantined.mended(set.stream().map(row -> new Quarantined.Mended(row, Became.SET_ASIDE, row.raw(), List.of(), reason)).toList(),
            clock.instant().atOffset(ZoneOffset.UTC));
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
