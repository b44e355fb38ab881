package wholepicture.chronology.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wholepicture.time.When;

/** Reads a day, month or year as people type it into one field: 2024-05-03, 3/5/2024, 3 May 2024, May 2024, 2024. */
final class Typed {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    private Typed() {}

    /** Empty when it cannot be read. */
    static Optional<When> when(String text) {
        var typed = text.strip();
        try {
            var numbers = NUMBERS.matcher(typed);
            if (numbers.matches()) {
                return Optional.of(When.day(LocalDate.of(Integer.parseInt(numbers.group(3)), Integer.parseInt(numbers.group(2)),
                    Integer.parseInt(numbers.group(1)))));
            }
            if (typed.matches("\\d.*[A-Za-z].*\\d{4}")) {
                return Optional.of(When.day(LocalDate.parse(typed, inWords("d [MMMM][MMM] uuuu"))));
            }
            if (typed.matches("[A-Za-z]+ \\d{4}")) {
                return Optional.of(When.month(YearMonth.parse(typed, inWords("[MMMM][MMM] uuuu"))));
            }
            return Optional.of(When.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter inWords(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK);
    }
}
