package wholepicture.learning.checks.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.ui.Sent;
import wholepicture.ui.Sentences;

/** What was typed on the form of a check, and what is wrong with it. */
final class Typed extends Sent {

    private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*(m|months?|y|years?)?", Pattern.CASE_INSENSITIVE);

    Typed(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** The day, or one long past where that is wrong. */
    LocalDate day(String name, String what) {
        return needDay(name, what, "Enter " + Sentences.within(what)).orElse(LocalDate.EPOCH);
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
        return match.group(2) != null && match.group(2).toLowerCase(Locale.ROOT).startsWith("m") ? number : number * 12;
    }

    /** The one that was chosen, or the first where that is wrong. */
    <E extends Enum<E>> E one(String name, Class<E> of, String otherwise) {
        return need(of, name, otherwise).orElse(of.getEnumConstants()[0]);
    }

    <T> T wrong(String name, String sentence, T instead) {
        wrong(name, sentence);
        return instead;
    }
}
