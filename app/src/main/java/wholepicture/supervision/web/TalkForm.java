package wholepicture.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.ToSupervise.Point;
import wholepicture.supervision.Held;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** The form of a talk as it was typed, and what it says. */
final class TalkForm {

    private final MultiValueMap<String, String> typed;
    private final List<FieldError> wrong = new ArrayList<>();

    TalkForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    String text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    DateFields day(String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    Errors errors() {
        return new Errors(wrong);
    }

    /** What was typed. @param points of the agenda; empty for a talk about no case. Empty when something is wrong: then {@link #errors} says what */
    Optional<Held> read(List<Point> points, boolean aboutACase, LocalDate today) {
        var with = text("supervisee");
        if (!with.matches("\\d{1,15}")) {
            wrong.add(new FieldError("supervisee", "Choose whom you spoke with"));
        }
        var held = held(today);
        var next = next(held);
        var agreed = points.stream().filter(point -> !text("agreed." + point.key()).isEmpty()).map(point -> new Held.Agreed(point.key(), point.what(), text("agreed." + point.key()))).toList();
        if (aboutACase && agreed.isEmpty() && text("about").isEmpty()) {
            wrong.add(new FieldError("about", "Say what was agreed on a point of the agenda, or what else was spoken of"));
        } else if (!aboutACase && text("about").isEmpty()) {
            wrong.add(new FieldError("about", "Say what was spoken of"));
        }
        if (!List.of("yes", "no").contains(text("chairs"))) {
            wrong.add(new FieldError("chairs", "Say whether they were supervised as one who chairs"));
        }
        return wrong.isEmpty() && held != null ? Optional.of(new Held(Long.parseLong(with), held, text("chairs").equals("yes"), next, text("about"), text("training"), agreed)) : Optional.empty();
    }

    private @Nullable LocalDate held(LocalDate today) {
        return switch (day("held").readDay("The day")) {
            case DateFields.Read.Known known when !known.day().isAfter(today) -> known.day();
            case DateFields.Read.Known _ -> wrong("held-day", "The day must not be in the future");
            case DateFields.Read.Nothing() -> wrong("held-day", "Enter the day");
            case DateFields.Read.Problem(var sentence) -> wrong("held-day", sentence);
        };
    }

    private @Nullable LocalDate next(@Nullable LocalDate held) {
        return switch (day("next").readDay("The next day")) {
            case DateFields.Read.Known known when held == null || !known.day().isBefore(held) -> known.day();
            case DateFields.Read.Known _ -> wrong("next-day", "The next time cannot be before this one");
            case DateFields.Read.Nothing() -> null;
            case DateFields.Read.Problem(var sentence) -> wrong("next-day", sentence);
        };
    }

    private @Nullable LocalDate wrong(String field, String message) {
        wrong.add(new FieldError(field, message));
        return null;
    }
}
