package wholepicture.learning.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A hyphen at the end of a printed line: of the word ("multi-agency"), or only of the line ("record-ing")? The rest of the document tells. */
final class Hyphens {

    private static final Set<String> OF_THE_WORD = Set.of("multi", "non", "co", "pre", "post", "self", "well", "inter", "cross", "long", "short", "high", "low", "part", "full", "single", "two", "three",
        "follow", "out", "ex", "half", "anti", "mid", "one", "strength", "trauma", "decision", "evidence", "step", "re", "semi", "child", "family", "person", "peer", "face", "up");

    private Hyphens() {}

    /**
     * @param before what stands before the hyphen
     * @param after what stands at the start of the next line
     */
    static boolean ofTheWord(String before, String after, String document) {
        String first = before.replaceFirst("(?s).*[^\\p{L}]", "");
        String second = after.replaceFirst("(?s)[^\\p{L}].*", "");
        if (first.isEmpty() || second.isEmpty() || stands(first + "-" + second, document)) {
            return true;
        }
        if (stands(first + second, document)) {
            return false;
        }
        return OF_THE_WORD.contains(first.toLowerCase(Locale.UK)) || stands(first, document) && stands(second, document);
    }

    private static boolean stands(String word, String document) {
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE).matcher(document).find();
    }
}
