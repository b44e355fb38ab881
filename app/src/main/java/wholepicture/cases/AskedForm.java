package wholepicture.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The questions due with an act, on its form: how they are shown, and what was typed. */
public final class AskedForm {

    /** The hidden field that says when the page was opened. */
    public static final String SHOWN = "asked.shown";

    private AskedForm() {}

    /**
     * A question as it stands on the page.
     *
     * @param name of its field; {@code name.words} and {@code name.reason} are those beside it
     * @param address the page of the check: the lesson, where it was learnt, and what came of asking
     */
    public record Shown(Asked asked, String name, List<Option> options, String words, String reason, DateFields day, String error, String address) {}

    public static List<Shown> show(List<Asked> asked, MultiValueMap<String, String> typed, Errors errors) {
        return asked.stream().map(one -> {
            var name = name(one.check());
            var answers = new ArrayList<>(List.of(Option.of("YES", "Yes"), Option.of("NO", "No"), Option.of("UNKNOWN", "Not yet known")));
            return new Shown(one, name, Option.choosing(answers, text(typed, name)), text(typed, one.form() == Asked.Form.WORDS ? name : name + ".words"),
                text(typed, name + ".reason"), day(typed, name), errors.of(field(one)), "/checks/" + one.check());
        }).toList();
    }

    public static Replies read(List<Asked> asked, MultiValueMap<String, String> typed) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        for (var one : asked) {
            var name = name(one.check());
            boolean words = one.form() == Asked.Form.WORDS;
            var known = day(typed, name).readDay("The day") instanceof DateFields.Read.Known read ? read.day() : null;
            replies.put(one.check(), new Reply(words ? "" : text(typed, name), text(typed, words ? name : name + ".words"), known, text(typed, name + ".reason"), shown(typed)));
        }
        return new Replies(replies);
    }

    /** What stands in the way, each at its field; also a date that is none. */
    public static List<FieldError> errors(List<Asked> asked, MultiValueMap<String, String> typed, Map<String, String> missing) {
        var errors = new ArrayList<FieldError>();
        for (var one : asked) {
            if (one.form() == Asked.Form.DAY && day(typed, name(one.check())).readDay("The day") instanceof DateFields.Read.Problem(var sentence)) {
                errors.add(new FieldError(field(one), sentence));
            } else if (missing.containsKey(one.check())) {
                errors.add(new FieldError(field(one), missing.get(one.check())));
            }
        }
        return errors;
    }

    static String name(String check) {
        return "asked." + check;
    }

    private static String field(Asked asked) {
        return asked.form() == Asked.Form.DAY ? name(asked.check()) + "-day" : name(asked.check());
    }

    private static @Nullable Instant shown(MultiValueMap<String, String> typed) {
        try {
            return text(typed, SHOWN).matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(text(typed, SHOWN))) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateFields day(MultiValueMap<String, String> typed, String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
