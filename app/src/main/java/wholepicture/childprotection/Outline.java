package wholepicture.childprotection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outline that a conference gives a plan: one action on each line, in four parts with a dash between them – what must improve, who sees
 * to it, by when, how it is measured – so that success can be judged. Source: chapter on conferences, task 4.
 */
final class Outline {

    static final String NEEDS = "Each line of the outline says what, who, by when and how it is measured, with a dash between them: "
        + "Breakfast every day – mother – 20 December 2026 – food diary.";
    private static final Pattern BETWEEN = Pattern.compile("\\s+[–|-]\\s+");
    private static final List<DateTimeFormatter> DAYS = Stream.of("d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "yyyy-M-d").map(p -> DateTimeFormatter.ofPattern(p, Locale.UK)).toList();

    /** One line of it. */
    record Line(String what, String who, LocalDate by, String measure) {}

    private Outline() {}

    /** The lines that are whole. */
    static List<Line> read(String typed) {
        return typed.lines().filter(line -> !line.isBlank()).flatMap(line -> line(line).stream()).toList();
    }

    /** Whether every line is whole, and there is one. */
    static boolean isWhole(String typed) {
        return !typed.isBlank() && typed.lines().filter(line -> !line.isBlank()).allMatch(line -> line(line).isPresent());
    }

    private static Optional<Line> line(String typed) {
        var parts = BETWEEN.split(typed.strip(), 4);
        if (parts.length < 4 || Stream.of(parts).anyMatch(String::isBlank)) {
            return Optional.empty();
        }
        return day(parts[2].strip()).map(by -> new Line(parts[0].strip(), parts[1].strip(), by, parts[3].strip()));
    }

    private static Optional<LocalDate> day(String typed) {
        for (var format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(typed, format));
            } catch (DateTimeException e) {
                continue;   // written in another of the ways
            }
        }
        return Optional.empty();
    }
}
