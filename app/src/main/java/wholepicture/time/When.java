package wholepicture.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, no more exactly than it is known. A date that is only a year stays a
 * year; nobody is born on 1 January because a form wanted a day.
 *
 * @param precision how exactly it is known
 * @param from the first day it can have been
 * @param to the last day it can have been; the same as {@code from} when the day is known
 * @param time the time of day in London, only when the moment is known
 */
public record When(Precision precision, LocalDate from, LocalDate to, @Nullable LocalTime time) implements Comparable<When> {

    /** The zone in which days begin and end. */
    public static final ZoneId UK = ZoneId.of("Europe/London");

    /** How exactly a date is known. The names are kept in the database and in files. */
    public enum Precision { MOMENT, DAY, MONTH, YEAR, BETWEEN }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public When {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day (%s) is before the first (%s)".formatted(to, from));
        }
        if ((time != null) != (precision == Precision.MOMENT)) {
            throw new IllegalArgumentException("A time of day goes with a moment and with nothing else");
        }
    }

    public static When moment(LocalDateTime at) {
        return new When(Precision.MOMENT, at.toLocalDate(), at.toLocalDate(), at.toLocalTime());
    }

    public static When day(LocalDate day) {
        return new When(Precision.DAY, day, day, null);
    }

    public static When month(YearMonth month) {
        return new When(Precision.MONTH, month.atDay(1), month.atEndOfMonth(), null);
    }

    public static When year(int year) {
        return new When(Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    public static When between(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new When(Precision.BETWEEN, first, last, null);
    }

    /**
     * Reads ISO forms: {@code 2024}, {@code 2024-05}, {@code 2024-05-03}, {@code 2024-05-03T14:30},
     * the same with an offset (turned into London time), and {@code 2024-05-01/2024-06-30}.
     *
     * @throws DateTimeException when the text is none of these; the message says what was expected
     */
    public static When parse(String text) {
        var t = text.strip();
        try {
            int slash = t.indexOf('/');
            if (slash > 0) {
                return between(parse(t.substring(0, slash)).from(), parse(t.substring(slash + 1)).to());
            }
            if (t.matches("\\d{4}")) {
                return year(Integer.parseInt(t));
            }
            if (t.matches("\\d{4}-\\d{2}")) {
                return month(YearMonth.parse(t));
            }
            if (t.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return day(LocalDate.parse(t));
            }
            if (t.matches("\\d{4}-\\d{2}-\\d{2}[T ].*(Z|[+-]\\d{2}:?\\d{2})")) {
                return moment(OffsetDateTime.parse(t.replace(' ', 'T')).atZoneSameInstant(UK).toLocalDateTime());
            }
            if (t.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*")) {
                return moment(LocalDateTime.parse(t.replace(' ', 'T')));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DateTimeException("\"%s\" is not a real date".formatted(text), e);
        }
        throw new DateTimeException(
            "\"%s\" is not a date that can be read; write 2024-05-03, 2024-05 or 2024".formatted(text));
    }

    /** The same as {@link #parse} reads. */
    public String iso() {
        return switch (precision) {
            case MOMENT -> from + "T" + time;
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> String.valueOf(from.getYear());
            case BETWEEN -> from + "/" + to;
        };
    }

    /** As a person would write it: "3 May 2024 at 14:30", "May 2024", "some time in 2024". */
    public String inWords() {
        return switch (precision) {
            case MOMENT -> DAY.format(from) + " at " + CLOCK.format(Objects.requireNonNull(time));
            case DAY -> DAY.format(from);
            case MONTH -> "some time in " + MONTH.format(from);
            case YEAR -> "some time in " + from.getYear();
            case BETWEEN -> "between %s and %s".formatted(DAY.format(from), DAY.format(to));
        };
    }

    public boolean isExactDay() {
        return from.equals(to);
    }

    /** By the first possible day, then the time of day (unknown first), then the last possible day. */
    @Override
    public int compareTo(When other) {
        int byFrom = from.compareTo(other.from);
        if (byFrom != 0) {
            return byFrom;
        }
        int byTime = (time == null ? LocalTime.MIN : time).compareTo(other.time == null ? LocalTime.MIN : other.time);
        return byTime != 0 ? byTime : to.compareTo(other.to);
    }
}
