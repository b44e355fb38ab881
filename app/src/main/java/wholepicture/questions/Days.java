package wholepicture.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;

/** A day as an answer keeps it: 2026-11-02, or, so that nothing typed is lost, 31/2/2026 as it was typed when that is no day. */
public final class Days {

    private Days() {}

    static String kept(DateFields typed) {
        if (typed.isBlank()) {
            return "";
        }
        return typed.readDay("The day") instanceof DateFields.Read.Known known ? known.day().toString() : "%s/%s/%s".formatted(typed.day(), typed.month(), typed.year());
    }

    public static Optional<LocalDate> day(String value) {
        try {
            return value.isEmpty() || value.contains("/") ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static DateFields fields(String value) {
        if (day(value).isPresent()) {
            return DateFields.of(day(value).orElseThrow());
        }
        var parts = value.split("/", -1);
        return parts.length == 3 ? new DateFields(parts[0], parts[1], parts[2]) : DateFields.BLANK;
    }

    public static String inWords(String value) {
        return day(value).map(Dates::inWords).orElse(value);
    }
}
