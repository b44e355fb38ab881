package wholepicture.demonstration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the lines of a story file are taken apart. What cannot be is an {@link IllegalArgumentException} that says what was expected. */
final class StoryWords {

    private static final Pattern KEYED = Pattern.compile("([\\w.#-]+): (.+)");

    private StoryWords() {}

    /** {@code key: the rest}, as groups 1 and 2. */
    static Matcher keyed(String line, String expected) {
        return match(KEYED, line, expected);
    }

    static Matcher match(Pattern pattern, String line, String expected) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return matcher;
    }

    static String[] columns(String text, int count) {
        var parts = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != count) {
            throw new IllegalArgumentException("there should be %d parts with | between them, and there are %d".formatted(count, parts.length));
        }
        return parts;
    }

    /** The value of a list that is written in small letters, with blanks for underscores. */
    static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static <T> T of(Map<String, T> map, String key, String what) {
        var found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("there is no %s \"%s\"".formatted(what, key));
        }
        return found;
    }
}
