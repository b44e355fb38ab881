package wholepicture.childprotection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** The clocks of one case while its facts are heard: what was started and what stopped. */
final class Ticking {

    /** What is still owed when a case has closed. */
    private static final Set<Timescale> OUTLIVE = Set.of(Timescales.REFERRER_TOLD, Timescales.SIGNPOST_FOLLOWED_UP, Timescales.MINUTES, Timescales.MINUTES_OF_CONFERENCE,
        Timescales.MINUTES_OF_CORE_GROUP, Timescales.MINUTES_OF_REVIEW, Timescales.POLICE_PROTECTION_AUDIT,
        Timescales.RETURN_INTERVIEW);

    private final List<Owed> clocks = new ArrayList<>();

    List<Owed> all() {
        return List.copyOf(clocks);
    }

    /** The case has closed: only what outlives it runs on. */
    void close(Instant at, String why) {
        clocks.replaceAll(owed -> owed.isRunning() && !OUTLIVE.contains(owed.timescale()) ? owed.stop(at, why) : owed);
    }

    void revise(String code, Owed.Revision revision) {
        clocks.replaceAll(owed -> owed.isRunning() && owed.timescale().code().equals(code) ? owed.revise(revision) : owed);
    }

    /** A clock that had stopped runs on from where it began. */
    void again(Timescale timescale, Instant anchor) {
        clocks.replaceAll(owed -> owed.timescale() == timescale && owed.anchor().toInstant().equals(anchor) ? new Owed(timescale, owed.anchor(), null, owed.revised()) : owed);
    }

    /** An event that ends one wait and begins the next at the same moment keeps one clock running. */
    void start(Timescale timescale, Instant at) {
        if (isThere(timescale, at)) {
            again(timescale, at);
        } else {
            clocks.add(new Owed(timescale, at.atZone(When.UK), null, null));
        }
    }

    boolean isThere(Timescale timescale, Instant at) {
        return clocks.stream().anyMatch(owed -> owed.timescale() == timescale && owed.anchor().toInstant().equals(at));
    }

    boolean isRunning(Timescale timescale) {
        return clocks.stream().anyMatch(owed -> owed.isRunning() && owed.timescale() == timescale);
    }

    void stop(Timescale timescale, Instant at) {
        notNeeded(timescale, at, "");
    }

    void notNeeded(Timescale timescale, Instant at, String why) {
        clocks.replaceAll(owed -> owed.isRunning() && owed.timescale() == timescale ? owed.stop(at, why) : owed);
    }
}
