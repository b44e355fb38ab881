package wholepicture.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in one form: small letters a to z and digits, without accents and apostrophes. */
final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʻ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Fold() {}

    /** The words of the text with single spaces between; empty when it has none. */
    static String of(String text) {
        String bare = plain(text) ? text : MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFD))
            .replaceAll("");
        bare = bare.toLowerCase(Locale.ROOT);
        if (!plain(bare)) {
            bare = bare.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("œ", "oe").replace("đ", "d")
                .replace("ð", "d").replace("þ", "th").replace("ı", "i").replace("ə", "e");
        }
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        String folded = of(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** Letters and digits only, run together. */
    static String joined(String text) {
        return of(text).replace(" ", "");
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126 || text.charAt(i) == '\'' || text.charAt(i) == '`') {
                return false;
            }
        }
        return true;
    }
}
