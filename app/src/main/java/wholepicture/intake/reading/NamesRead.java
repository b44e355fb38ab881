package wholepicture.intake.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wholepicture.arrivals.Arrival.Name;

/** Takes a name written in one piece apart. */
public final class NamesRead {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "master", "sir", "dame", "rev", "prof");

    private NamesRead() {}

    /** "MANN, Alan John", "Dr Alan John Mann", "Mrs Mann" and "Alan" as a name of the given use. */
    public static Name whole(String text, String use) {
        int comma = text.indexOf(',');
        if (comma > 0) {
            var given = words(text.substring(comma + 1));
            return new Name(given.isEmpty() ? "" : given.getFirst(), rest(given), text.substring(0, comma).strip(), use);
        }
        var words = words(text);
        if (words.size() < 2) {
            var only = words.isEmpty() ? "" : words.getFirst();
            boolean titled = !only.equals(text.strip());
            return titled ? new Name("", "", only, use) : new Name(only, "", "", use);
        }
        return new Name(words.getFirst(), rest(words.subList(0, words.size() - 1)), words.getLast(), use);
    }

    private static String rest(List<String> words) {
        return words.size() < 2 ? "" : String.join(" ", words.subList(1, words.size()));
    }

    private static List<String> words(String text) {
        var words = Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        boolean titled = words.size() > 1 && TITLES.contains(words.getFirst().toLowerCase(Locale.ROOT).replace(".", ""));
        return titled ? words.subList(1, words.size()) : words;
    }
}
