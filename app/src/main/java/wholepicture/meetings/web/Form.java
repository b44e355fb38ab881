package wholepicture.meetings.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.meetings.Mode;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Sent;

/** The form of a meeting: when, where and who leads. */
final class Form extends Sent {

    Form(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** A day and a time in London; {@code null} with errors when it cannot be read. */
    @Nullable Instant moment(String what) {
        var day = needDay("day", what, "Enter " + what.toLowerCase(Locale.UK));
        var time = time();
        return day.isEmpty() || time == null ? null : day.get().atTime(time).atZone(When.UK).toInstant();
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
        var mode = need(Mode.class, "mode", "Choose how it is held");
        var place = need("place", "Say where, or by which link or number");
        var chair = need("chair", "Say who leads it");
        return !errors().any() && starts != null ? new Plan(starts, length, mode.orElseThrow(), place, chair) : null;
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
        DateFields.typed("day", at.toLocalDate()).forEach(typed::set);
        typed.set("time", DateFields.typed(at));
    }
}
