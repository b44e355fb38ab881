package wholepicture.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.Dates;

/** What the boxes of a meeting say: who came, what was said, decided, disputed, and who does what by when. */
public final class Sheet {

    /** An action as typed. @param problem what is wanting before it can be followed up; empty when it is whole */
    public record Planned(int n, String what, String who, String when, String how, String problem) {

        /** @throws DateTimeException when it is no day */
        LocalDate due() {
            return Dates.typed(when);
        }
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();

    /** @param boxes those that belong to the minutes; what came too late is no part of them */
    public Sheet(List<Box> boxes) {
        boxes.stream().filter(box -> !box.late()).sorted(Comparator.comparing(Box::key)).forEach(box -> this.boxes.put(box.key(), box));
    }

    /** What stands in a box; empty when nothing does. */
    public String words(String key) {
        return Optional.ofNullable(boxes.get(key)).map(Box::words).orElse("").strip();
    }

    /** The same with what others typed there at the same time below it. */
    public String all(String key) {
        var parts = new ArrayList<String>();
        if (!words(key).isEmpty()) {
            parts.add(words(key));
        }
        beside(key).stream().map(box -> box.words().strip()).filter(words -> !words.isEmpty()).forEach(parts::add);
        return String.join("\n", parts);
    }

    public List<Box> beside(String key) {
        return boxes.values().stream().filter(box -> box.isBeside() && box.place().equals(key)).toList();
    }

    /** How somebody took part; {@code null} while nobody has said. */
    public @Nullable Came came(Invited one) {
        var chosen = words("here." + one.id());
        return Arrays.stream(Came.values()).filter(came -> came.name().equals(chosen)).findFirst().orElse(null);
    }

    /** The numbers of the boxes of one kind in which something was typed: decisions, actions, dissents. */
    public List<Integer> numbers(String kind) {
        var numbers = new TreeSet<Integer>();
        boxes.forEach((key, box) -> {
            var parts = box.place().split("\\.");
            if (parts[0].equals(kind) && parts.length > 1 && parts[1].matches("\\d{1,4}") && !box.words().isBlank()) {
                numbers.add(Integer.parseInt(parts[1]));
            }
        });
        return List.copyOf(numbers);
    }

    public List<String> decisions() {
        return numbers("decision").stream().map(n -> all("decision." + n)).filter(words -> !words.isEmpty()).toList();
    }

    public List<String> dissents() {
        return numbers("dissent").stream().map(n -> all("dissent." + n)).filter(words -> !words.isEmpty()).toList();
    }

    public List<Planned> actions() {
        return numbers("action").stream().map(n -> {
            var key = "action." + n + ".";
            return planned(n, all(key + "what"), all(key + "who"), words(key + "when"), all(key + "how"));
        }).toList();
    }

    private static Planned planned(int n, String what, String who, String when, String how) {
        return new Planned(n, what, who, when, how, what.isEmpty() ? "say what is to be done" : who.isEmpty() ? "say who does it" : dayProblem(when));
    }

    private static String dayProblem(String when) {
        try {
            return when.isEmpty() ? "say by when" : Dates.typed(when).getYear() > 1900 ? "" : "the day must be like 3/5/2026";
        } catch (DateTimeException e) {
            return "the day must be like 3/5/2026";
        }
    }
}
