package wholepicture.family.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;

/**
 * The day a family is looked at, as asked for in the address.
 *
 * @param typed as it was typed; empty for today
 */
record OnDay(String typed, LocalDate day, Errors errors) {

    static OnDay read(String typed, Clock clock) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        try {
            var day = typed.isBlank() ? today : Dates.typed(typed);
            return day.getYear() < 1900 || day.isAfter(today.plusYears(1)) ? wrong(typed, today) : new OnDay(typed, day, Errors.NONE);
        } catch (DateTimeException e) {
            return wrong(typed, today);
        }
    }

    private static OnDay wrong(String typed, LocalDate today) {
        return new OnDay(typed, today, Errors.of("on", "The day must be a real date between 1900 and next year, like " + Dates.toType(today)));
    }

    /** As people write it; what was typed wrongly stays. */
    String written() {
        return typed.isBlank() || errors.any() ? typed : Dates.toType(day);
    }

    /** To be put behind an address: empty for today. */
    String query() {
        return typed.isBlank() || errors.any() ? "" : "?on=" + day;
    }
}
