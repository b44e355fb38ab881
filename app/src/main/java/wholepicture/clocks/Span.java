package wholepicture.clocks;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import wholepicture.time.When;

/**
 * A length of time in the words that guidance uses, and whether the day it begins with counts.
 *
 * @param count at least 1
 */
public record Span(int count, Unit unit, Counting counting) {

    /** What is counted. */
    public enum Unit {
        HOURS("hour"), WORKING_DAYS("working day"), DAYS("day"), WEEKS("week"), MONTHS("month");

        private final String one;

        Unit(String one) {
            this.one = one;
        }
    }

    /** Whether the anchor's own day is day 0 ("within 15 working days of") or day 1 ("7 days beginning with"). Source: B0.1, C3 and C4. */
    public enum Counting { AFTER, BEGINNING_WITH }

    private static final String BEGINNING = " beginning with the day";
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4}) (hour|working day|day|week|month)s?(" + BEGINNING + ")?");

    public Span {
        if (count < 1 || (unit == Unit.HOURS && counting == Counting.BEGINNING_WITH)) {
            throw new IllegalArgumentException("A span is at least 1, and hours begin with their moment");
        }
    }

    public static Span hours(int count) {
        return new Span(count, Unit.HOURS, Counting.AFTER);
    }

    public static Span workingDays(int count) {
        return new Span(count, Unit.WORKING_DAYS, Counting.AFTER);
    }

    public static Span days(int count) {
        return new Span(count, Unit.DAYS, Counting.AFTER);
    }

    public static Span weeks(int count) {
        return new Span(count, Unit.WEEKS, Counting.AFTER);
    }

    public static Span months(int count) {
        return new Span(count, Unit.MONTHS, Counting.AFTER);
    }

    /** The same length with the anchor's own day as day 1. */
    public Span beginningWithTheDay() {
        return new Span(count, unit, Counting.BEGINNING_WITH);
    }

    /**
     * When it ends. Hours run through nights, weekends, holidays and both changes of the clocks; days, weeks and months end
     * with their last day in London; a month that lacks the day ends with its last (30 November and 3 months: the end of February).
     */
    public Deadline from(ZonedDateTime anchor, WorkingDays calendar) {
        var day = anchor.withZoneSameInstant(When.UK).toLocalDate();
        return switch (unit) {
            case HOURS -> Deadline.at(anchor.withZoneSameInstant(When.UK).plusHours(count));
            case WORKING_DAYS -> {
                var last = calendar.after(counting == Counting.AFTER ? day : day.minusDays(1), count);
                yield Deadline.endOf(last, !calendar.isKnown(day) || !calendar.isKnown(last));
            }
            case DAYS -> Deadline.endOf(lastOf(day.plusDays(count)), false);
            case WEEKS -> Deadline.endOf(lastOf(day.plusWeeks(count)), false);
            case MONTHS -> {
                var same = day.plusMonths(count);
                yield Deadline.endOf(same.getDayOfMonth() < day.getDayOfMonth() ? same : lastOf(same), false);
            }
        };
    }

    private LocalDate lastOf(LocalDate day) {
        return counting == Counting.AFTER ? day : day.minusDays(1);
    }

    /** "15 working days", "26 weeks beginning with the day". */
    public String inWords() {
        return count + " " + unit.one + (count == 1 ? "" : "s") + (counting == Counting.BEGINNING_WITH ? BEGINNING : "");
    }

    /**
     * Reads what {@link #inWords} writes.
     *
     * @throws IllegalArgumentException with a sentence that says what is expected
     */
    public static Span parse(String words) {
        var read = WORDS.matcher(words.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException(
                "\"%s\" is not a length of time; write for example 15 working days, 72 hours, or 7 days beginning with the day".formatted(words));
        }
        var unit = Arrays.stream(Unit.values()).filter(u -> u.one.equals(read.group(2))).findFirst().orElseThrow();
        return new Span(Integer.parseInt(read.group(1)), unit, read.group(3) == null ? Counting.AFTER : Counting.BEGINNING_WITH);
    }
}
