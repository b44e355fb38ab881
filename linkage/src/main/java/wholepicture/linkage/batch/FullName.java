package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A whole name in one text, divided: "Mary Jane Khan", "Khan, Mary Jane", "Mrs Mary Khan", "Thomas Hill, 3rd Baronet". What nobody is
 * called by, such as a title before the name or a rank after it, is left out; particles stay with the family name.
 */
record FullName(String given, String middle, String family) {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "doctor", "prof", "professor", "mstr", "rev", "revd", "reverend", "sir", "dame", "lord", "lady", "capt",
        "captain", "col", "colonel", "maj", "sgt", "lt", "cllr", "hon", "fr", "herr", "frau", "mme", "mlle", "monsieur", "madame", "sr", "sra", "srta", "senor", "senora", "sig", "signor", "signora",
        "pan", "pani", "mevr", "dhr", "mevrouw", "meneer");
    private static final Set<String> PARTICLES = Set.of("van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "ten", "zu", "zur", "af", "ap", "ibn");
    private static final Set<String> AFTER = Set.of("jr", "jnr", "junior", "sr", "snr", "senior", "esq", "bt", "bart", "phd", "md", "mp", "obe", "mbe", "cbe", "kbe", "frs", "qc", "kc", "ii", "iii", "iv");
    /** As it is tidied: without its numbers. */
    private static final String RANK = "(st|nd|rd|th|of|baron|baronet|earl|viscount|duke|marquess|marquis|count)( .*)?";

    static FullName of(String name) {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            var after = tidy(name.substring(comma + 1));
            if (after.isEmpty() || after.matches(RANK) || AFTER.contains(after.split(" ")[0])) {
                return straight(tidy(name.substring(0, comma)));
            }
            var words = untitled(after.split(" "));
            return new FullName(words.getFirst(), String.join(" ", words.subList(1, words.size())), tidy(name.substring(0, comma)));
        }
        return straight(tidy(name));
    }

    private static FullName straight(String name) {
        if (name.isEmpty()) {
            return new FullName("", "", "");
        }
        var words = untitled(name.split(" "));
        while (words.size() > 2 && AFTER.contains(words.getLast())) {
            words.removeLast();
        }
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        return family == 0 ? new FullName("", "", words.getFirst())
            : new FullName(words.getFirst(), String.join(" ", words.subList(1, family)), String.join(" ", words.subList(family, words.size())));
    }

    /** Words of names without titles before them; one word always stays. */
    static List<String> untitled(String[] words) {
        var left = new ArrayList<>(Arrays.asList(words));
        while (left.size() > 1 && TITLES.contains(left.getFirst())) {
            left.removeFirst();
        }
        return left;
    }

    private static String tidy(String text) {
        var tidy = new Tidy();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = tidy.read(bytes, 0, (byte) 0, Tidy.Kind.NAME);
        return new String(tidy.bytes(), 0, length, StandardCharsets.UTF_8);
    }
}
