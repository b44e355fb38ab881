package wholepicture.childprotection;

import java.util.List;

/** What a conference recommends on how agencies work together. @param agency who is to carry it out */
public record Recommendation(String agency, String what) {

    static final String NEEDS = "Begin each recommendation with the agency that is to carry it out, and a colon.";

    /** One on each line: the agency, a colon, what it is to do. A line without an agency has an empty one. */
    public static List<Recommendation> read(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            int colon = line.indexOf(':');
            return colon < 1 ? new Recommendation("", line) : new Recommendation(line.substring(0, colon).strip(), capital(line.substring(colon + 1).strip()));
        }).toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String toString() {
        return agency + ": " + what;
    }
}
