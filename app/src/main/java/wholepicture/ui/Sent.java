package wholepicture.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form exactly as it was sent, so that nothing typed is lost when something of it is wrong; and what is wrong with it, gathered field by
 * field. What was left out reads as empty. A day is bound from {@code name.day}, {@code name.month} and {@code name.year}, and what is wrong with it
 * stands at {@code name-day}.
 */
public class Sent {

    private final MultiValueMap<String, String> fields;
    private final List<FieldError> wrong = new ArrayList<>();

    public Sent(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** A form that nobody has filled in yet. */
    public static Sent nothing() {
        return new Sent(new LinkedMultiValueMap<>());
    }

    public static Sent of(Map<String, String> fields) {
        return new Sent(MultiValueMap.fromSingleValue(fields));
    }

    /** Whether the form had this field at all. */
    public final boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Without blanks at its ends. */
    public final String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Every value of a field that may have several, but for empty ones. */
    public final List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    public final DateFields date(String name) {
        return new DateFields(fields.getFirst(name + ".day"), fields.getFirst(name + ".month"), fields.getFirst(name + ".year"));
    }

    /** The day, where it is a real one. */
    public final Optional<LocalDate> day(String name) {
        return date(name).readDay("The day") instanceof DateFields.Read.Known known ? Optional.of(known.day()) : Optional.empty();
    }

    /** The one that was chosen; nothing when none of them was. */
    public final <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
        return Option.chosen(of, text(name));
    }

    public final void wrong(String field, String sentence) {
        wrong.add(new FieldError(field, sentence));
    }

    public final void must(boolean holds, String field, String otherwise) {
        if (!holds) {
            wrong(field, otherwise);
        }
    }

    /** What stands there; it is wrong when nothing does. */
    public final String need(String name, String missing) {
        must(!text(name).isEmpty(), name, missing);
        return text(name);
    }

    /** The one that was chosen; it is wrong when none was. */
    public final <E extends Enum<E>> Optional<E> need(Class<E> of, String name, String missing) {
        var one = one(of, name);
        must(one.isPresent(), name, missing);
        return one;
    }

    /** The day; it is wrong when none stands there, or one that is not real. @param what begins the sentence about the latter: "The day" */
    public final Optional<LocalDate> needDay(String name, String what, String missing) {
        must(!date(name).isBlank(), name + "-day", missing);
        return mayDay(name, what);
    }

    /** The day, if anything stands there; it is wrong when it is not a real one. */
    public final Optional<LocalDate> mayDay(String name, String what) {
        return switch (date(name).readDay(what)) {
            case DateFields.Read.Known known -> Optional.of(known.day());
            case DateFields.Read.Nothing() -> Optional.empty();
            case DateFields.Read.Problem(var sentence) -> {
                wrong(name + "-day", sentence);
                yield Optional.empty();
            }
        };
    }

    /** All that was found wrong so far. */
    public final Errors errors() {
        return new Errors(wrong);
    }
}
