package wholepicture.clocks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as it is kept.
 *
 * @param address of the case
 * @param ended MET, BREACHED or NOT_NEEDED; {@code null} while it runs
 * @param worker who holds the case; empty when nobody does
 */
public record RunningClock(long id, String ref, String address, UUID person, String name, Timescale timescale, Instant anchor, Deadline original,
    Deadline due, String revisedBy, String revisedWhy, @Nullable Instant stoppedAt, @Nullable String ended, String reason, String worker, String agency) {

    /** Where the clock stands at a moment. */
    public enum State { OVER, DUE, SOON, LATER, MET, BREACHED, NOT_NEEDED }

    /** Soon is within the next seven days, due is today. */
    public State at(Instant now) {
        if (ended != null) {
            return State.valueOf(ended);
        }
        if (due.missedAt(now)) {
            return State.OVER;
        }
        return due.missedAt(now.plusSeconds(86_400)) ? State.DUE : due.missedAt(now.plusSeconds(7 * 86_400)) ? State.SOON : State.LATER;
    }
}
