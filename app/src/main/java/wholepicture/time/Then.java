package wholepicture.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** An earlier moment at which the demonstration tells what was done: inside, the one clock stands there. Nothing else uses it. */
public final class Then {

    private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

    private Then() {}

    /** Does the work as if it were then. */
    public static <R, X extends Throwable> R at(Instant then, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(NOW, then).call(work);
    }

    /** The same, for work that gives nothing back. */
    public static void at(Instant then, Runnable work) {
        ScopedValue.where(NOW, then).run(work);
    }

    /** The true time, also while something earlier is told: who may see what is decided by it. */
    public static Instant truly(Clock clock) {
        return clock instanceof Telling telling ? telling.other.instant() : clock.instant();
    }

    /** A clock that tells the time of another, but for what is told of an earlier moment. */
    static final class Telling extends Clock {

        private final Clock other;

        Telling(Clock other) {
            this.other = other;
        }

        @Override
        public Instant instant() {
            return NOW.isBound() ? NOW.get() : other.instant();
        }

        @Override
        public ZoneId getZone() {
            return other.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Telling(other.withZone(zone));
        }
    }
}
