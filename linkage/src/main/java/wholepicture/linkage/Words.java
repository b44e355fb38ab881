package wholepicture.linkage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings names to one form: small letters a to z, no accents, no titles, no stand-ins such as "Baby" or "Unknown". */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʻ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern IRISH_AND_SCOTTISH = Pattern.compile("\\b(mc|mac|o) (?=[a-z]{3})");

    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "mx", "master", "mstr", "dr", "doctor", "prof",
        "professor", "rev", "revd", "sir", "dame", "lady", "lord", "cllr", "sgt", "pc", "sr", "snr", "jr", "jnr", "senior",
        "junior", "ii", "iii", "hajji", "haji");
    private static final Set<String> STAND_INS = Set.of("baby", "infant", "babe", "newborn", "unborn", "unknown", "unk", "nk",
        "known", "not", "none", "na", "tba", "tbc", "unnamed", "un", "named", "boy", "girl", "male", "female", "child", "bb",
        "bo", "twin", "triplet", "no", "name", "given", "forename", "surname", "mother", "x", "xx", "xxx");
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
        String bare = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFD))
            .replaceAll("").toLowerCase(Locale.ROOT)
            .replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("œ", "oe").replace("đ", "d")
            .replace("ð", "d").replace("þ", "th").replace("ı", "i").replace("ə", "e");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    /** The words of a name, without titles; none when the name is only a stand-in for one not known or not yet given. */
    static List<String> ofName(String text) {
        String folded = IRISH_AND_SCOTTISH.matcher(fold(text)).replaceAll("$1");
        if (folded.isEmpty() || folded.startsWith("baby of ") || folded.startsWith("b o ") || folded.startsWith("bo ")) {
            return List.of();
        }
        var words = Arrays.stream(folded.split(" ")).filter(word -> !TITLES.contains(word)).toList();
        return words.stream().allMatch(Words::standsIn) ? List.of() : words;
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
        return !words.isEmpty() && (words.contains("twin") || words.contains("triplet")) && ofName(given).isEmpty();
    }

    private static boolean standsIn(String word) {
        return STAND_INS.contains(word) || Character.isDigit(word.charAt(0))
            || Set.of("a", "b", "c", "i", "ii", "iii", "one", "two", "three", "of", "to", "be", "yet").contains(word);
    }
}
