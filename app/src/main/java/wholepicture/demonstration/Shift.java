package wholepicture.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import wholepicture.time.When;

/**
 * Moves the dates of a story by whole weeks, so that it ends shortly before the day the demonstration is laid in
 * and a child of seven is still seven.
 *
 * @param days a multiple of seven
 */
record Shift(long days) {

    /** The Friday on which the stories were written down. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);

    static Shift to(LocalDate today) {
        return new Shift(Math.floorDiv(ChronoUnit.DAYS.between(WRITTEN, today), 7) * 7);
    }

    When when(String text) {
        return move(When.parse(text));
    }

    When move(When when) {
        return switch (when.precision()) {
            case MOMENT -> When.moment(when.from().plusDays(days).atTime(Objects.requireNonNull(when.time())));
            case DAY -> When.day(when.from().plusDays(days));
            case MONTH -> When.month(YearMonth.from(when.from().plusDays(14 + days)));
            case YEAR -> When.year(when.from().plusDays(182 + days).getYear());
            case BETWEEN -> When.between(when.from().plusDays(days), when.to().plusDays(days));
        };
    }
}
