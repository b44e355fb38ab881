package wholepicture.clocks;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Monday to Friday, without the bank holidays of England and Wales. They are data, because one-off holidays are proclaimed
 * from year to year. Outside the years that are known only weekends are left out: a due date is then too early rather than
 * too late, and it is marked provisional. Source: B0.1, C2.
 */
public final class WorkingDays {

    private final NavigableMap<LocalDate, String> holidays;

    private WorkingDays(NavigableMap<LocalDate, String> holidays) {
        this.holidays = Collections.unmodifiableNavigableMap(holidays);
    }

    /** The calendar that is kept with the application. */
    public static WorkingDays ofEnglandAndWales() {
        try (var in = new ClassPathResource("clocks/bank-holidays.csv").getInputStream()) {
            var holidays = new TreeMap<LocalDate, String>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList()) {
                int comma = line.indexOf(',');
                holidays.put(LocalDate.parse(line.substring(0, comma)), line.substring(comma + 1));
            }
            return new WorkingDays(holidays);
        } catch (IOException e) {
            throw new UncheckedIOException("The bank holidays cannot be read", e);
        }
    }

    /** Day and name, in order. */
    public NavigableMap<LocalDate, String> holidays() {
        return holidays;
    }

    public LocalDate knownFrom() {
        return holidays.firstKey().withDayOfYear(1);
    }

    public LocalDate knownUntil() {
        return LocalDate.of(holidays.lastKey().getYear(), 12, 31);
    }

    public boolean isKnown(LocalDate day) {
        return !day.isBefore(knownFrom()) && !day.isAfter(knownUntil());
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !holidays.containsKey(day);
    }

    /** The day that is so many working days after this one, which is itself never counted. With 0, the day itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        var result = day;
        for (int left = workingDays; left > 0;) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days lie after the one day, up to and with the other; negative when it lies before. */
    public int between(LocalDate day, LocalDate until) {
        if (until.isBefore(day)) {
            return -between(until, day);
        }
        return (int) day.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** This day if it is a working day, otherwise the last one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.minusDays(1);
        }
        return result;
    }
}
