package wholepicture.ui;

import java.util.Collection;
import java.util.List;

/**
 * One of the answers offered by radios, checkboxes or a select.
 *
 * @param hint empty when there is none
 */
public record Option(String value, String text, String hint, boolean chosen) {

    public static Option of(String value, String text) {
        return new Option(value, text, "", false);
    }

    public static Option of(String value, String text, String hint) {
        return new Option(value, text, hint, false);
    }

    /** The same options, with those whose values are given chosen and no others. */
    public static List<Option> choosing(List<Option> options, Collection<String> values) {
        return options.stream().map(o -> new Option(o.value, o.text, o.hint, values.contains(o.value))).toList();
    }

    /** The same options, with the one of this value chosen; none when nothing has the value. */
    public static List<Option> choosing(List<Option> options, String value) {
        return choosing(options, List.of(value));
    }
}
