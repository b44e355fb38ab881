package wholepicture.chronology;

import static wholepicture.guidance.Basis.Source.CHILDREN_OF_FAMILY_Y;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.guidance.Basis;
import wholepicture.time.When;

/** A line that was written down late is marked: what is remembered later is worth less than what was written at once. */
public final class LateEntry {

    public static final Duration AFTER = Duration.ofHours(24);
    public static final Basis BASIS = CHILDREN_OF_FAMILY_Y.at("8.2.1, contemporaneous health record keeping");

    private LateEntry() {}

    /**
     * How late, if it was certainly later than {@link #AFTER}. Where only days are known, the shortest time that can lie
     * between them counts, so nobody is called late who may have been in time.
     */
    public static Optional<Duration> by(@Nullable When happened, @Nullable When recorded) {
        if (happened == null || recorded == null) {
            return Optional.empty();
        }
        var between = Duration.between(last(happened), first(recorded));
        boolean exact = happened.time() != null && recorded.time() != null;
        int against = between.compareTo(AFTER);
        return against > 0 || (against == 0 && !exact) ? Optional.of(between) : Optional.empty();
    }

    private static ZonedDateTime last(When happened) {
        return happened.time() == null ? happened.to().plusDays(1).atStartOfDay(When.UK) : happened.to().atTime(happened.time()).atZone(When.UK);
    }

    private static ZonedDateTime first(When recorded) {
        return recorded.from().atTime(recorded.time() == null ? LocalTime.MIDNIGHT : recorded.time()).atZone(When.UK);
    }
}
