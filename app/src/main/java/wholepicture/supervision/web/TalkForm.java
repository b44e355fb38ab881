package wholepicture.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.ToSupervise.Point;
import wholepicture.supervision.Held;
import wholepicture.ui.Sent;

/** The form of a talk as it was typed, and what it says. */
final class TalkForm extends Sent {

    TalkForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** What was typed. @param points of the agenda; empty for a talk about no case. Empty when something is wrong: then {@link #errors} says what */
    Optional<Held> read(List<Point> points, boolean aboutACase, LocalDate today) {
        var with = text("supervisee");
        must(with.matches("\\d{1,15}"), "supervisee", "Choose whom you spoke with");
        var held = needDay("held", "The day", "Enter the day");
        must(held.filter(today::isBefore).isEmpty(), "held-day", "The day must not be in the future");
        var next = mayDay("next", "The next day");
        must(held.isEmpty() || next.filter(held.get()::isAfter).isEmpty(), "next-day", "The next time cannot be before this one");
        var agreed = points.stream().filter(point -> !text("agreed." + point.key()).isEmpty()).map(point -> new Held.Agreed(point.key(), point.what(), text("agreed." + point.key()))).toList();
        if (aboutACase && agreed.isEmpty() && text("about").isEmpty()) {
            wrong("about", "Say what was agreed on a point of the agenda, or what else was spoken of");
        } else if (!aboutACase && text("about").isEmpty()) {
            wrong("about", "Say what was spoken of");
        }
        must(List.of("yes", "no").contains(text("chairs")), "chairs", "Say whether they were supervised as one who chairs");
        return errors().any() ? Optional.empty()
            : Optional.of(new Held(Long.parseLong(with), held.orElseThrow(), text("chairs").equals("yes"), next.orElse(null), text("about"), text("training"), agreed));
    }
}
