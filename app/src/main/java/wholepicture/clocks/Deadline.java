package wholepicture.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/**
 * The end of a time limit: in time means before {@code passed}.
 *
 * @param passed the first moment that is too late
 * @param byTheHour true when the limit runs in hours and ends at a time of day, false when it ends with a day
 * @param provisional true when bank holidays up to it are not known: it can only become later, never earlier
 */
public record Deadline(Instant passed, boolean byTheHour, boolean provisional) {

    static Deadline at(ZonedDateTime moment) {
        return new Deadline(moment.toInstant(), true, false);
    }

    static Deadline endOf(LocalDate day, boolean provisional) {
        return new Deadline(day.plusDays(1).atStartOfDay(When.UK).toInstant(), false, provisional);
    }

    /** The last day on which the thing is still in time, in London. */
    public LocalDate lastDay() {
        return passed.minusNanos(1).atZone(When.UK).toLocalDate();
    }

    public boolean missedAt(Instant moment) {
        return !moment.isBefore(passed);
    }

    /** "by the end of 22 December 2022", "by 14:30 on 3 May 2024". */
    public String inWords() {
        if (!byTheHour) {
            return "by the end of " + Dates.inWords(lastDay());
        }
        var at = passed.atZone(When.UK);
        return "by %02d:%02d on %s".formatted(at.getHour(), at.getMinute(), Dates.inWords(at.toLocalDate()));
    }
}
