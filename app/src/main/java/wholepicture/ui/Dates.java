package wholepicture.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import wholepicture.time.When;

/** Dates and ages as people write them. */
public final class Dates {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Dates() {}

    /**
     * A day as people type it, 3/5/2026, or as addresses have it, 2026-05-03.
     *
     * @throws DateTimeException when it is neither, or no real day
     */
    public static LocalDate typed(String text) {
        return text.contains("/") ? LocalDate.parse(text.strip(), TYPED) : LocalDate.parse(text.strip());
    }

    /** "3/9/2024", to be put back into the field that was typed into. */
    public static String toType(LocalDate day) {
        return TYPED.format(day);
    }

    /** "3 September 2024". */
    public static String inWords(LocalDate day) {
        return LONG.format(day);
    }

    /** "3 Sept 2024", for tables. */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** "3 September 2024 at 14:30", London time. */
    public static String inWords(Instant moment) {
        var at = LocalDateTime.ofInstant(moment, When.UK);
        return LONG.format(at) + " at " + CLOCK.format(at);
    }

    /** "3 Sept 2024, 14:30", London time, for tables. */
    public static String brief(Instant moment) {
        var at = LocalDateTime.ofInstant(moment, When.UK);
        return SHORT.format(at) + ", " + CLOCK.format(at);
    }

    /** "3 Sept 2024", "Sept 2024", "2024", "1 May to 3 June 2024": no more exact than it is known, for tables. */
    public static String brief(When when) {
        return switch (when.precision()) {
            case MOMENT -> SHORT.format(when.from()) + ", " + CLOCK.format(Objects.requireNonNull(when.time()));
            case DAY -> SHORT.format(when.from());
            case MONTH -> DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK).format(when.from());
            case YEAR -> String.valueOf(when.from().getYear());
            case BETWEEN -> SHORT.format(when.from()) + " to " + SHORT.format(when.to());
        };
    }

    /**
     * The age on a day, as practitioners say it: days, then weeks until 12 weeks, months until 2 years, years. When the
     * birth is not known to the day and the age could be two things, "about" goes before the younger.
     */
    public static String age(When born, LocalDate on) {
        if (born.from().isAfter(on)) {
            return "not yet born";
        }
        var oldest = age(born.from(), on);
        var youngest = born.to().isAfter(on) ? oldest : age(born.to(), on);
        return oldest.equals(youngest) ? oldest : "about " + youngest;
    }

    private static String age(LocalDate born, LocalDate on) {
        long days = ChronoUnit.DAYS.between(born, on);
        var period = Period.between(born, on);
        if (days < 14) {
            return of(days, "day");
        }
        if (days < 84) {
            return of(days / 7, "week");
        }
        if (period.getYears() < 2) {
            return of(period.toTotalMonths(), "month");
        }
        return of(period.getYears(), "year");
    }

    private static String of(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
