package wholepicture.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

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

    /** A question that was answered, as a page shows it. @param address the page of the check */
    public record Answer(String question, String answer, String by, String address) {}

    public static List<Answer> answered(List<Asking.Answered> answered) {
        return answered.stream().map(one -> new Answer(one.question(), one.answer(), "%s, %s".formatted(one.by(), Dates.inWords(one.at())), one.address())).toList();
    }

    public static List<Shown> show(List<Asked> asked, Sent sent, Errors errors) {
        return asked.stream().map(one -> {
            var name = name(one.check());
            var answers = new ArrayList<>(List.of(Option.of("YES", "Yes"), Option.of("NO", "No"), Option.of("UNKNOWN", "Not yet known")));
            return new Shown(one, name, Option.choosing(answers, sent.text(name)), sent.text(one.form() == Asked.Form.WORDS ? name : name + ".words"),
                sent.text(name + ".reason"), sent.date(name), errors.of(field(one)), "/checks/" + one.check());
        }).toList();
    }

    public static Replies read(List<Asked> asked, Sent sent) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        for (var one : asked) {
            var name = name(one.check());
            boolean words = one.form() == Asked.Form.WORDS;
            var known = sent.date(name).readDay("The day") instanceof DateFields.Read.Known read ? read.day() : null;
            replies.put(one.check(), new Reply(words ? "" : sent.text(name), sent.text(words ? name : name + ".words"), known, sent.text(name + ".reason"), shown(sent)));
        }
        return new Replies(replies);
    }

    /** What stands in the way, each at its field; also a date that is none. */
    public static List<FieldError> errors(List<Asked> asked, Sent sent, Map<String, String> missing) {
        var errors = new ArrayList<FieldError>();
        for (var one : asked) {
            if (one.form() == Asked.Form.DAY && sent.date(name(one.check())).readDay("The day") instanceof DateFields.Read.Problem(var sentence)) {
                errors.add(new FieldError(field(one), sentence));
            } else if (missing.containsKey(one.check())) {
                errors.add(new FieldError(field(one), missing.get(one.check())));
            }
        }
        return errors;
    }

    /** The same, gathered with what else is wrong with the form. */
    public static void check(List<Asked> asked, Sent sent, Map<String, String> missing) {
        errors(asked, sent, missing).forEach(one -> sent.wrong(one.field(), one.message()));
    }

    /**
     * Questions of several forms that stand on one page: each question stands in one form only, and first in the form that was sent.
     *
     * @param form the one that was sent; empty when none was
     * @param forms the questions due with each
     */
    public static Map<String, List<Asked>> apart(String form, Map<String, List<Asked>> forms) {
        var order = new ArrayList<>(forms.keySet());
        order.sort(Comparator.comparing((String one) -> !one.equals(form)));
        var seen = new HashSet<String>();
        var apart = new HashMap<String, List<Asked>>();
        order.forEach(one -> apart.put(one, forms.getOrDefault(one, List.of()).stream().filter(asked -> seen.add(asked.check())).toList()));
        return apart;
    }

    /** What {@link #SHOWN} says: when the page was first opened. */
    public static String shown(Sent sent, Instant now) {
        return sent.text(SHOWN).isEmpty() ? String.valueOf(now.getEpochSecond()) : sent.text(SHOWN);
    }

    /** Whether the form that was sent had questions on it. */
    public static boolean wasShown(Sent sent) {
        return sent.has(SHOWN);
    }

    static String name(String check) {
        return "asked." + check;
    }

    private static String field(Asked asked) {
        return asked.form() == Asked.Form.DAY ? name(asked.check()) + "-day" : name(asked.check());
    }

    private static @Nullable Instant shown(Sent sent) {
        try {
            return sent.text(SHOWN).matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(sent.text(SHOWN))) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
