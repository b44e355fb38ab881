package wholepicture.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * A date as typed into three fields, kept as typed so that a wrong one can be shown back. Bound from {@code name.day},
 * {@code name.month} and {@code name.year}.
 */
public record DateFields(String day, String month, String year) {

    public static final DateFields BLANK = new DateFields("", "", "");

    public DateFields(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = day == null ? "" : day.strip();
        this.month = month == null ? "" : month.strip();
        this.year = year == null ? "" : year.strip();
    }

    public static DateFields of(LocalDate date) {
        return new DateFields(String.valueOf(date.getDayOfMonth()), String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
    }

    /** The three fields of a form that shows this day. @param name what their names begin with */
    public static Map<String, String> typed(String name, LocalDate day) {
        var fields = of(day);
        return Map.of(name + ".day", fields.day, name + ".month", fields.month, name + ".year", fields.year);
    }

    /** An hour and minute as a form shows them: 09:05. */
    public static String typed(ZonedDateTime moment) {
        return "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }

    /** What the three fields say: a date, nothing at all, or a problem to show beside them. */
    public sealed interface Read {

        record Known(When when) implements Read {

            /** The day, or the first possible day where only a month or a year was given. */
            public LocalDate day() {
                return when.from();
            }
        }

        record Nothing() implements Read {}

        record Problem(String sentence) implements Read {}
    }

    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** Reads a whole day. {@code what} begins the sentence when it is wrong: "The date of birth". */
    public Read readDay(String what) {
        if (!isBlank() && (day.isEmpty() || month.isEmpty() || year.isEmpty())) {
            return new Read.Problem("%s must include a %s".formatted(what, missing()));
        }
        return readWhen(what);
    }

    /** Reads a day, a month with its year, or only a year. */
    public Read readWhen(String what) {
        if (isBlank()) {
            return new Read.Nothing();
        }
        if (year.isEmpty() || (month.isEmpty() && !day.isEmpty())) {
            return new Read.Problem("%s must include a %s".formatted(what, missing()));
        }
        if (year.length() != 4) {
            return new Read.Problem("%s must have a year of 4 numbers, for example 2019".formatted(what));
        }
        try {
            return new Read.Known(when());
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Read.Problem("%s must be a real date, for example 27 3 2019".formatted(what));
        }
    }

    private When when() {
        int y = Integer.parseInt(year);
        if (month.isEmpty()) {
            return When.year(y);
        }
        int m = monthNumber();
        return day.isEmpty() ? When.month(YearMonth.of(y, m)) : When.day(LocalDate.of(y, m, Integer.parseInt(day)));
    }

    /** Accepts 3, 03, Mar and March. */
    private int monthNumber() {
        var typed = month.toLowerCase(Locale.UK);
        for (var m : Month.values()) {
            var name = m.name().toLowerCase(Locale.UK);
            if (typed.length() >= 3 && name.startsWith(typed)) {
                return m.getValue();
            }
        }
        return Integer.parseInt(typed);
    }

    private String missing() {
        return year.isEmpty() ? "year" : month.isEmpty() ? "month" : "day";
    }
}
