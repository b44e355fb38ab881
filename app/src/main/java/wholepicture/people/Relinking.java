package wholepicture.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.JudgesAgain;
import wholepicture.journal.Journal;
import wholepicture.people.Linking.Work;
import wholepicture.store.Works;

/**
 * Compares all records again after the figures by which they are compared have changed. It goes in steps of some hundreds, each
 * one transaction together with how far it has come: whatever moment it is stopped at, it goes on from there, and agencies'
 * deliveries come in between. What a person decided stays; persons keep their ids as long as a record stays with them.
 */
@Component
public class Relinking {

    private static final int SHOWN = 20;

    private final TransactionOperations transaction;
    private final Clock clock;
    private final Scoring scoring;
    private final Runs runs;
    private final Records records;
    private final Keys keys;
    private final Linking linking;
    private final Journal journal;
    private final List<JudgesAgain> judges;
    private final int atOnce;

    Relinking(TransactionOperations transaction, Clock clock, Scoring scoring, Runs runs, Records records, Keys keys, Linking linking,
        Journal journal, List<JudgesAgain> judges, @Value("${wholepicture.relinking.at-once:250}") int atOnce) {
        this.transaction = transaction;
        this.clock = clock;
        this.scoring = scoring;
        this.runs = runs;
        this.records = records;
        this.keys = keys;
        this.linking = linking;
        this.journal = journal;
        this.judges = judges;
        this.atOnce = atOnce;
    }

    /**
     * A data steward asks for it.
     *
     * @param why in their words; it stays
     * @return false when a run is under way already
     * @throws Steward.NotASteward when whoever acts is none
     */
    public boolean ask(String why) {
        onlyStewards();
        if (why.isBlank()) {
            throw new IllegalArgumentException("A steward says why");
        }
        return begin(why, Acting.now().workerId(), Acting.now().name());
    }

    /** The operator asks for it. @return false when a run is under way already */
    boolean begin(String why, @Nullable Long worker, String name) {
        return inWorks(() -> {
            boolean begun = runs.begin(scoring.figures(), why, worker, name, clock.instant());
            if (begun) {
                journal.write("relink", null, "Asked for all records to be compared again", why, Map.of("figures", scoring.figures(), "asked by", name));
            }
            return begun;
        });
    }

    /** @throws Steward.NotASteward when whoever acts is none */
    public List<Run> newest() {
        onlyStewards();
        return inWorks(() -> runs.newest(SHOWN));
    }

    Optional<Run> underWay() {
        return inWorks(runs::underWay);
    }

    Run find(long id) {
        return inWorks(() -> runs.find(id)).orElseThrow();
    }

    /**
     * Compares the next records of the run under way.
     *
     * @return false when there is no run by our figures, or another process is at it
     */
    boolean step() {
        var done = inWorks(() -> runs.take(scoring.figures()).map(this::step).orElse(Done.NOTHING));
        if (done == Done.ALL) {
            Works.run(() -> judges.forEach(JudgesAgain::judgeAgain));
        }
        return done != Done.NOTHING;
    }

    private enum Done { NOTHING, SOME, ALL }

    private Done step(Run run) {
        linking.lock();
        var some = records.after(run.lastRecord(), run.untilRecord(), atOnce);
        if (some.isEmpty()) {
            runs.finish(run, clock.instant());
            journal.write("relink", null, "All records were compared again", run.why(), Map.of("figures", run.figures(), "asked by", run.askedBy(),
                "records", Long.toString(run.lookedAt()), "moved", Long.toString(run.moved())));
            return Done.ALL;
        }
        var now = clock.instant();
        keys.change(List.of(), some, keys.of(some));
        var moved = linking.settle(Work.again(some), Cause.COMPARED_AGAIN, now, _ -> now);
        runs.advance(run, some.getLast().id(), some.size(), moved.size());
        if (!moved.isEmpty()) {
            journal.write("relink", null, "Held records to be of other people when all were compared again", run.why(),
                Map.of("records", moved.stream().map(String::valueOf).collect(Collectors.joining(" "))));
        }
        return Done.SOME;
    }

    /** A run that began by other figures, before the server was started with these, begins again: all are compared by the same. */
    void adopt() {
        inWorks(() -> {
            boolean again = runs.beginAgain(scoring.figures());
            if (again) {
                journal.write("relink", null, "Began to compare all records from the first, since the figures have changed", null,
                    Map.of("figures", scoring.figures()));
            }
            return again;
        });
    }

    private static void onlyStewards() {
        if (Acting.now().workerId() == null || !Acting.now().is(Role.DATA_STEWARD)) {
            throw new Steward.NotASteward();
        }
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
