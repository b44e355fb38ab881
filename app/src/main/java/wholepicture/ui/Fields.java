package wholepicture.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids that tie a field to its hint and its error, so that both are read out with it. For templates. */
public final class Fields {

    private Fields() {}

    public static String groupClass(String error) {
        return error.isEmpty() ? "" : "govuk-form-group--error";
    }

    /** Null, which leaves the attribute out, when the field has neither hint nor error. */
    public static @Nullable String describedBy(String name, String hint, String error) {
        var ids = describedByAnd(name, hint, error, "");
        return ids.isEmpty() ? null : ids;
    }

    public static String describedByAnd(String name, String hint, String error, String last) {
        return Stream.of(hint.isEmpty() ? "" : name + "-hint", error.isEmpty() ? "" : name + "-error", last)
            .filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The first option carries the field's own name, so that the error summary can lead to it. */
    public static String optionId(String name, int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }

    public static @Nullable String optionHint(String name, int index, String hint) {
        return hint.isEmpty() ? null : optionId(name, index) + "-item-hint";
    }
}
