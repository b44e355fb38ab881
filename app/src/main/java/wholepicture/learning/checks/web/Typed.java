package wholepicture.learning.checks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.ui.DateFields;
import wholepicture.ui.FieldError;

/** What was typed on the form of a check, and what is wrong with it. */
final class Typed {

    private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*(m|months?|y|years?)?", Pattern.CASE_INSENSITIVE);

    private final MultiValueMap<String, String> typed;
    private final List<FieldError> errors = new ArrayList<>();

    Typed(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    List<FieldError> errors() {
        return errors;
    }

    String text(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    String needed(String name, String otherwise) {
        if (text(name).isEmpty()) {
            errors.add(new FieldError(name, otherwise));
        }
        return text(name);
    }

    DateFields date(String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    LocalDate day(String name, String what) {
        return switch (date(name).readDay(what)) {
            case DateFields.Read.Known known -> known.day();
            case DateFields.Read.Nothing() -> wrong(name + "-day", "Enter " + Character.toLowerCase(what.charAt(0)) + what.substring(1), LocalDate.EPOCH);
            case DateFields.Read.Problem(var sentence) -> wrong(name + "-day", sentence, LocalDate.EPOCH);
        };
    }

    /** Empty when nothing was typed. */
    Optional<Integer> number(String name, String what) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(name).matches("\\d{1,6}") ? Integer.parseInt(text(name)) : wrong(name, what + " must be a whole number", 0));
    }

    /** An age in months, from "2", "2 years" or "6 months"; {@code null} when nothing was typed. */
    @Nullable Integer months(String name, String what) {
        if (text(name).isEmpty()) {
            return null;
        }
        var match = AGE.matcher(text(name));
        if (!match.matches()) {
            return wrong(name, what + " must be years, like 2, or months, like 6 months", 0);
        }
        int number = Integer.parseInt(match.group(1));
        return match.group(2) != null && match.group(2).toLowerCase(java.util.Locale.ROOT).startsWith("m") ? number : number * 12;
    }

    <E extends Enum<E>> E one(String name, Class<E> of, String otherwise) {
        return java.util.Arrays.stream(of.getEnumConstants()).filter(one -> one.name().equals(text(name))).findFirst()
            .orElseGet(() -> wrong(name, otherwise, of.getEnumConstants()[0]));
    }

    <T> T wrong(String name, String sentence, T instead) {
        errors.add(new FieldError(name, sentence));
        return instead;
    }
}
