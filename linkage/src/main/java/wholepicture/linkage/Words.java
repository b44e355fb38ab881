package wholepicture.linkage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Brings names to one form: small letters, no accents, no titles, no stand-ins such as "Baby" or "Unknown". Names in other
 * scripts keep their letters, and so meet only names in the same script.
 */
final class Words {

    /** No real name has more words or longer ones; what goes beyond is not compared. */
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 30;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String APOSTROPHES = "'’‘`´ʼʻ";
    private static final Pattern IRISH_AND_SCOTTISH = Pattern.compile("\\b(mc|mac|o) (?=[a-z]{3})");

    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "mx", "master", "mstr", "dr", "doctor", "prof",
        "professor", "rev", "revd", "sir", "dame", "lady", "lord", "cllr", "sgt", "pc", "sr", "snr", "jr", "jnr", "senior",
        "junior", "ii", "iii", "hajji", "haji");
    private static final Set<String> NOT_KNOWN = Set.of("unknown", "unk", "nk", "known", "none", "tba", "tbc", "unnamed", "named",
        "name", "confirmed", "x", "xx", "xxx");
    private static final Set<String> NOT_YET_NAMED = Set.of("baby", "infant", "babe", "newborn", "unborn", "boy", "girl", "male", "female",
        "child", "twin", "triplet");
    private static final Set<String> BESIDE_A_STAND_IN = Set.of("a", "b", "c", "i", "ii", "iii", "one", "two", "three", "1", "2", "3", "of",
        "to", "be", "yet", "not", "no", "un", "given", "surname", "forename");
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "van",
        "der", "den", "von", "bin", "bint", "ibn", "al", "el", "ul", "ur", "e", "y", "st");

    private Words() {}

    /** The words of a text in one form, in their order. */
    static List<String> of(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Small letters and digits with single spaces between, nothing else. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        String bare = plain(text) ? text : unaccented(text);
        boolean space = false;
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            char small = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
            if (small >= 'a' && small <= 'z' || small >= '0' && small <= '9' || isOfAnotherScript(small)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(small);
                space = false;
            } else if (APOSTROPHES.indexOf(letter) < 0) {
                space = true;
            }
        }
        return folded.toString();
    }

    private static boolean isOfAnotherScript(char letter) {
        return letter > 127 && Character.isLetterOrDigit(letter) && APOSTROPHES.indexOf(letter) < 0;
    }

    /** Only the letters A to Z, made capital, and the digits. */
    static String capitalsAndDigits(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char capital = letter >= 'a' && letter <= 'z' ? (char) (letter - 32) : letter;
            if (capital >= 'A' && capital <= 'Z' || capital >= '0' && capital <= '9') {
                kept.append(capital);
            }
        }
        return kept.toString();
    }

    /** Only the digits 0 to 9. */
    static String digits(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)
            .replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("œ", "oe").replace("đ", "d")
            .replace("ð", "d").replace("þ", "th").replace("ı", "i").replace("ə", "e");
    }

    /** The words of a given or middle name, without titles; none when it only stands in for one not known or not yet given. */
    static List<String> ofGiven(String text) {
        String folded = fold(text);
        if (folded.startsWith("baby of ") || folded.startsWith("b o ")) {
            return List.of();
        }
        var words = withoutTitles(folded);
        return standIn(words, word -> NOT_KNOWN.contains(word) || NOT_YET_NAMED.contains(word)) ? List.of() : words;
    }

    /** The words of a family name, without titles; none when it only stands in for one not known. Child and Boy are family names. */
    static List<String> ofFamily(String text) {
        var words = withoutTitles(IRISH_AND_SCOTTISH.matcher(fold(text)).replaceAll("$1"));
        return standIn(words, NOT_KNOWN::contains) ? List.of() : words;
    }

    private static List<String> withoutTitles(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.stream(folded.split(" ", MOST_WORDS + 1)).limit(MOST_WORDS)
            .filter(word -> !TITLES.contains(word)).map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length()))).toList();
    }

    private static boolean standIn(List<String> words, Predicate<String> standsIn) {
        return words.stream().anyMatch(standsIn)
            && words.stream().allMatch(word -> standsIn.test(word) || BESIDE_A_STAND_IN.contains(word));
    }

    /** The words that carry a family name: "dos Santos" and "Santos" are one, unless nothing but particles is there. */
    static List<String> withoutParticles(List<String> words) {
        var bearing = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return bearing.isEmpty() ? words : bearing;
    }

    /** Which of twins or triplets a stand-in speaks of, counted from 1 ("Twin 2", "Triplet B"); 0 when it does not say. */
    static int birthOrder(String given) {
        var words = of(given);
        if (!words.contains("twin") && !words.contains("triplet")) {
            return 0;
        }
        return switch (words.getLast()) {
            case "1", "a", "i", "one" -> 1;
            case "2", "b", "ii", "two" -> 2;
            case "3", "c", "iii", "three" -> 3;
            default -> 0;
        };
    }

    /** True for "Twin 1 Smith", "Triplet": the name itself says there was more than one. */
    static boolean saysMultiple(String given) {
        var words = of(given);
        return !words.isEmpty() && (words.contains("twin") || words.contains("triplet")) && ofGiven(given).isEmpty();
    }
}
