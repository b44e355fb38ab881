package wholepicture.chronology;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * As known on a day: what had been received by its end, in the version known then.
 *
 * @param day {@code null} for as known now
 */
public record AsKnown(@Nullable LocalDate day) {

    public static final AsKnown NOW = new AsKnown(null);

    public static AsKnown on(LocalDate day) {
        return new AsKnown(day);
    }

    public boolean isNow() {
        return day == null;
    }

    /** The first moment after the day, in London; bound as {@code :until}. */
    OffsetDateTime until() {
        return day == null ? OffsetDateTime.MAX : day.plusDays(1).atStartOfDay(When.UK).toOffsetDateTime();
    }

    /** The condition under which a version of a line held, for the table of this alias. */
    String holds(String alias) {
        return day == null ? alias + ".superseded_at is null"
            : "%1$s.received_at < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until)".formatted(alias);
    }
}
