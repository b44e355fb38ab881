package wholepicture.learning.measures;

import java.time.LocalDate;

/**
 * What was counted in one month.
 *
 * @param first the first day of the month
 * @param of out of how many
 * @param hits how many of them
 */
public record Month(LocalDate first, long of, long hits) {

    double rate() {
        return of == 0 ? 0 : (double) hits / of;
    }
}
