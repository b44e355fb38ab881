package wholepicture.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.meetings.Mode;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** Answers exactly as typed, and what is wrong with them. */
final class Form {

    private final MultiValueMap<String, String> typed;
    private final List<FieldError> errors = new ArrayList<>();

    Form(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    String text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    List<String> all(String name) {
        return Optional.ofNullable(typed.get(name)).orElse(List.of());
    }

    DateFields date(String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
        return Arrays.stream(of.getEnumConstants()).filter(e -> e.name().equals(text(name))).findFirst();
    }

    /** What stands there; an error when nothing does. */
    String need(String name, String missing) {
        if (text(name).isEmpty()) {
            wrong(name, missing);
        }
        return text(name);
    }

    void wrong(String field, String sentence) {
        errors.add(new FieldError(field, sentence));
    }

    @Nullable LocalDate day(String name, String what, boolean needed) {
        return switch (date(name).readDay(what)) {
            case DateFields.Read.Known known -> known.day();
            case DateFields.Read.Problem(var sentence) -> {
                wrong(name + "-day", sentence);
                yield null;
            }
            case DateFields.Read.Nothing() -> {
                if (needed) {
                    wrong(name + "-day", "Enter " + what.toLowerCase(java.util.Locale.UK));
                }
                yield null;
            }
        };
    }

    /** A day and a time in London; {@code null} with errors when it cannot be read. */
    @Nullable Instant moment(String what) {
        var day = day("day", what, true);
        var time = time();
        return day == null || time == null ? null : day.atTime(time).atZone(When.UK).toInstant();
    }

    private @Nullable LocalTime time() {
        var t = need("time", "Enter the time, like 14:30");
        try {
            return t.isEmpty() ? null : LocalTime.parse(t.length() == 4 ? "0" + t : t);
        } catch (DateTimeParseException e) {
            wrong("time", "The time must be like 14:30");
            return null;
        }
    }

    /** When, where and who leads; {@code null} with errors when something is missing. */
    @Nullable Plan plan() {
        var starts = moment("The day");
        var length = text("length").matches("\\d{1,4}") ? Integer.parseInt(text("length")) : 0;
        if (length < 5 || length > 1440) {
            wrong("length", "Enter how many minutes it takes, from 5 to 1440");
        }
        var mode = one(Mode.class, "mode");
        if (mode.isEmpty()) {
            wrong("mode", "Choose how it is held");
        }
        var place = need("place", "Say where, or by which link or number");
        var chair = need("chair", "Say who leads it");
        return errors.isEmpty() && starts != null ? new Plan(starts, length, mode.orElseThrow(), place, chair) : null;
    }

    /** The fields of a plan, filled with a meeting as it stands. */
    static void fill(MultiValueMap<String, String> typed, Meeting meeting) {
        at(typed, meeting.startsAt());
        typed.set("length", String.valueOf(meeting.minutesLong()));
        typed.set("mode", meeting.mode().name());
        typed.set("place", meeting.place());
        typed.set("chair", meeting.chair());
    }

    static void at(MultiValueMap<String, String> typed, Instant moment) {
        var at = moment.atZone(When.UK);
        var day = DateFields.of(at.toLocalDate());
        typed.set("day.day", day.day());
        typed.set("day.month", day.month());
        typed.set("day.year", day.year());
        typed.set("time", "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    Errors errors() {
        return new Errors(errors);
    }
}
