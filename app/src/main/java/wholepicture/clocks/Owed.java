package wholepicture.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the facts of a case say it: what runs since when, and whether and when it stopped.
 *
 * @param stopped {@code null} while it runs
 * @param revised {@code null} while the due date is the original one
 */
public record Owed(Timescale timescale, ZonedDateTime anchor, @Nullable Stop stopped, @Nullable Revision revised) {

    /** @param notNeeded why it is not needed any more; empty when the thing happened */
    public record Stop(Instant at, String notNeeded) {}

    /** @param by who moved it, and why */
    public record Revision(LocalDate to, String by, String why) {}

    public boolean isRunning() {
        return stopped == null;
    }

    public Owed stop(Instant at, String notNeeded) {
        return new Owed(timescale, anchor, new Stop(at, notNeeded), revised);
    }

    public Owed revise(Revision revision) {
        return new Owed(timescale, anchor, stopped, revision);
    }
}
