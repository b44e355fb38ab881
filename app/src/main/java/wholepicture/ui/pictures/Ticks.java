package wholepicture.ui.pictures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days that the axis of a timeline names: as many as there is room for, at round places. */
final class Ticks {

    /** @param above the month or year that begins here, empty where it is the one before */
    record Tick(LocalDate day, String label, String above) {}

    private record Step(ChronoUnit unit, int count, double days) {}

    private static final List<Step> STEPS = List.of(
        new Step(ChronoUnit.DAYS, 1, 1), new Step(ChronoUnit.DAYS, 2, 2), new Step(ChronoUnit.WEEKS, 1, 7),
        new Step(ChronoUnit.WEEKS, 2, 14), new Step(ChronoUnit.MONTHS, 1, 30.4), new Step(ChronoUnit.MONTHS, 2, 61),
        new Step(ChronoUnit.MONTHS, 3, 91.3), new Step(ChronoUnit.MONTHS, 6, 182.6), new Step(ChronoUnit.YEARS, 1, 365.2),
        new Step(ChronoUnit.YEARS, 2, 730.5), new Step(ChronoUnit.YEARS, 5, 1_826), new Step(ChronoUnit.YEARS, 10, 3_652),
        new Step(ChronoUnit.YEARS, 50, 18_262));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private Ticks() {}

    /** @param most how many there is room for */
    static List<Tick> between(LocalDate from, LocalDate to, int most) {
        double days = ChronoUnit.DAYS.between(from, to) + 1;
        var step = STEPS.stream().filter(s -> days / s.days() <= most).findFirst().orElse(STEPS.getLast());
        var ticks = new ArrayList<Tick>();
        var said = "";
        for (var day = first(from, step); !day.isAfter(to); day = day.plus(step.count(), step.unit())) {
            var above = above(day, step);
            ticks.add(new Tick(day, label(day, step), above.equals(said) ? "" : above));
            said = above;
        }
        return ticks;
    }

    private static LocalDate first(LocalDate from, Step step) {
        var day = switch (step.unit()) {
            case DAYS -> from;
            case WEEKS -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTHS -> from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
            default -> from.getDayOfYear() == 1 ? from : from.plusYears(1).withDayOfYear(1);
        };
        while (step.unit() == ChronoUnit.MONTHS && (day.getMonthValue() - 1) % step.count() != 0) {
            day = day.plusMonths(1);
        }
        while (step.unit() == ChronoUnit.YEARS && day.getYear() % step.count() != 0) {
            day = day.plusYears(1);
        }
        return day;
    }

    private static String label(LocalDate day, Step step) {
        return switch (step.unit()) {
            case DAYS -> DAY.format(day);
            case WEEKS -> WEEK.format(day);
            case MONTHS -> MONTH.format(day);
            default -> String.valueOf(day.getYear());
        };
    }

    private static String above(LocalDate day, Step step) {
        return switch (step.unit()) {
            case DAYS -> MONTH_AND_YEAR.format(day);
            case WEEKS, MONTHS -> String.valueOf(day.getYear());
            default -> "";
        };
    }
}
