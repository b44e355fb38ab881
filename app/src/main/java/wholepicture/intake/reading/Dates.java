package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * Reads dates as British people and their systems write them, no more exactly than they were written.
 * Midnight in a table is a day without a time, since databases export days so.
 */
final class Dates {

    private static final String TIME = "(?:[ T,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?";
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}([ T].*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -/]([A-Za-z]{3,9})[ -/,]+(\\d{4})" + TIME);
    private static final Pattern CENSUS = Pattern.compile("(\\d{4})-([A-Za-z]{3})-(\\d{1,2})" + TIME);
    private static final Pattern NAMED_MONTH = Pattern.compile("([A-Za-z]{3,9})[ -/]+(\\d{4})");
    private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})[/-](\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("(?:c|ca|circa|about|approx|approximately|around|some time in)\\.? ?(\\d{4})",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN = Pattern.compile("(1[89]|20)\\d{6}");
    private static final Pattern SPREADSHEET = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");
    private static final List<String> MONTHS =
        List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    private Dates() {}

    /**
     * @param pattern how the date is written, {@code null} for the usual forms
     * @throws DateTimeException whose message is what is wrong, a full stop, and the remedy
     */
    static When read(String text, @Nullable DateTimeFormatter pattern) {
        var t = text.strip();
        return pattern == null ? usual(t) : as(t, pattern);
    }

    private static When as(String t, DateTimeFormatter pattern) {
        try {
            return switch (pattern.parseBest(t, LocalDateTime::from, LocalDate::from, YearMonth::from, Year::from)) {
                case LocalDateTime at -> at(at.toLocalDate(), at.toLocalTime());
                case LocalDate day -> When.day(day);
                case YearMonth month -> When.month(month);
                case Year year -> When.year(year.getValue());
                case Object other -> throw new DateTimeException("This is not a date. Write it as the mapping says: " + other);
            };
        } catch (DateTimeException e) {
            throw new DateTimeException("This is not a date in the form that the mapping names. Write it so, or change the mapping.", e);
        }
    }

    private static When usual(String t) {
        if (t.length() == 10 && t.charAt(4) == '-' && t.charAt(7) == '-' && digits(t, 0, 4) && digits(t, 5, 7) && digits(t, 8, 10)) {
            return When.day(day(number(t, 0, 4), number(t, 5, 7), number(t, 8, 10)));
        }
        if (t.length() == 10 && t.charAt(2) == '/' && t.charAt(5) == '/' && digits(t, 0, 2) && digits(t, 3, 5) && digits(t, 6, 10)) {
            return When.day(day(number(t, 6, 10), number(t, 3, 5), number(t, 0, 2)));
        }
        if (isIsoMoment(t)) {
            return at(day(number(t, 0, 4), number(t, 5, 7), number(t, 8, 10)), clock(number(t, 11, 13), number(t, 14, 16), t.length() == 16 ? 0 : number(t, 17, 19)));
        }
        Matcher m;
        if ((m = BRITISH.matcher(t)).matches()) {
            return at(day(of(m, 4), of(m, 3), of(m, 1)), time(m, 5));
        }
        if ((m = NAMED.matcher(t)).matches()) {
            return at(day(of(m, 3), month(m.group(2)), of(m, 1)), time(m, 4));
        }
        if ((m = CENSUS.matcher(t)).matches()) {
            return at(day(of(m, 1), month(m.group(2)), of(m, 3)), time(m, 4));
        }
        if ((m = NAMED_MONTH.matcher(t)).matches() && !ABOUT.matcher(t).matches()) {
            return When.month(YearMonth.of(of(m, 2), month(m.group(1))));
        }
        if ((m = NUMBERED_MONTH.matcher(t)).matches()) {
            return When.month(yearMonth(of(m, 2), of(m, 1)));
        }
        if ((m = ABOUT.matcher(t)).matches()) {
            return When.year(of(m, 1));
        }
        if (RUN.matcher(t).matches()) {
            return When.day(day(number(t, 0, 4), number(t, 4, 6), number(t, 6, 8)));
        }
        if (SHORT_YEAR.matcher(t).matches()) {
            throw new DateTimeException("The year has only two digits. Write it with four, as in 2024-05-03.");
        }
        if (SPREADSHEET.matcher(t).matches()) {
            throw new DateTimeException(
                "This is a spreadsheet's own day number, not a date. Format the column as a date and save the file again.");
        }
        return iso(t);
    }

    /** 2024-05-03 14:30, with seconds or without. */
    private static boolean isIsoMoment(String t) {
        return (t.length() == 16 || t.length() == 19 && t.charAt(16) == ':' && digits(t, 17, 19)) && t.charAt(4) == '-' && t.charAt(7) == '-'
            && (t.charAt(10) == ' ' || t.charAt(10) == 'T') && t.charAt(13) == ':' && digits(t, 0, 4) && digits(t, 5, 7) && digits(t, 8, 10)
            && digits(t, 11, 13) && digits(t, 14, 16);
    }

    private static When iso(String t) {
        try {
            var when = When.parse(t);
            return when.time() == null ? when : at(when.from(), when.time());
        } catch (DateTimeException e) {
            throw new DateTimeException(t.matches("\\d{4}-\\d{2}.*")
                ? "This is not a real date. Write a day that exists, as in 2024-05-03."
                : "This is not a date. Write 2024-05-03, 03/05/2024, May 2024 or 2024.", e);
        }
    }

    private static When at(LocalDate day, @Nullable LocalTime time) {
        return time == null || time.equals(LocalTime.MIDNIGHT) ? When.day(day) : When.moment(day.atTime(time));
    }

    private static LocalDate day(int year, int month, int day) {
        if (month > 12 && day <= 12) {
            throw new DateTimeException(
                "There is no month %d. Write the day first, as in 31/12/2024, or save a mapping that says the month comes first.".formatted(month));
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new DateTimeException("This is not a real date. Write a day that exists, as in 2024-05-03.", e);
        }
    }

    private static YearMonth yearMonth(int year, int month) {
        try {
            return YearMonth.of(year, month);
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no month %d. Write the month and the year, as in 05/2024.".formatted(month), e);
        }
    }

    private static int month(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < 12; i++) {
            if (MONTHS.get(i).startsWith(plain) || "sept".equals(plain) && i == 8) {
                return i + 1;
            }
        }
        throw new DateTimeException("\"%s\" is not the name of a month. Write 2024-05-03, 3 May 2024 or May 2024.".formatted(name));
    }

    private static @Nullable LocalTime time(Matcher m, int group) {
        return m.group(group) == null ? null : clock(of(m, group), of(m, group + 1), m.group(group + 2) == null ? 0 : of(m, group + 2));
    }

    private static LocalTime clock(int hour, int minute, int second) {
        try {
            return LocalTime.of(hour, minute, second);
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no such time of day. Write it as in 2024-05-03 14:30.", e);
        }
    }

    private static int of(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static boolean digits(String t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.charAt(i) < '0' || t.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String t, int from, int to) {
        return Integer.parseInt(t, from, to, 10);
    }
}
