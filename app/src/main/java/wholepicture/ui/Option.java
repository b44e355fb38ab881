package wholepicture.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** One for each, in their order, sent back by their names. */
    public static <E extends Enum<E>> List<Option> each(E[] all, Function<E, String> inWords) {
        return Arrays.stream(all).map(one -> of(one.name(), inWords.apply(one))).toList();
    }

    /** The one whose name was sent back; nothing when it is the name of none. */
    public static <E extends Enum<E>> Optional<E> chosen(Class<E> of, @Nullable String name) {
        return Arrays.stream(of.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
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
