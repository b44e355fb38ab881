package wholepicture.learning.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a point of a list: a bullet, a number, a letter, or several of them.
 *
 * @param style points of the same style are of the same list
 * @param number as written, without its stop: "1.2", "b", "R3"; empty for a bullet
 * @param length how many characters it takes, with the space after it
 * @param sure whether nothing but a marker looks like this
 */
record Marker(String style, String number, int length, boolean sure) {

    private static final String BULLETS = "•◼■▪▫●○◦‣⁃∙·⚫⬛◆◇❖➢➤►▶▸▹✓✔☑☐□❑➔→»¾Ø§\uF0B7\uF0A7\uF0D8\uF0FC\uF02D\uF0E8\uF076";
    private static final Pattern BULLET = Pattern.compile("([" + BULLETS + "]|[\uF000-\uF0FF])[\\s\u00A0]*");
    private static final Pattern DASH = Pattern.compile("([−–—*+-]|o(?=[\\s\u00A0]+\\p{L}))([\\s\u00A0]+|$)");
    private static final Pattern DOTS = Pattern.compile("(\\.{2,3}|…)\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
        "(\\*{2})?(?:(\\d{1,3}(?:\\.\\d{1,3}){1,4})\\.?(?![\\d%])|(\\d{1,3})([.)])|[(](\\d{1,3}|[a-z]|[ivx]{1,5})[)]|([a-z]|[ivx]{1,5})([.)])|(R\\d{1,2})[.:)]?(?=\\s)"
            + "|(\\d{1,2})(?=\\t))(\\*{2})?([\\s\u00A0]+|$)");

    /** The marker at the start of these words, if there is one. */
    static Optional<Marker> at(String words) {
        Marker found = null;
        int at = 0;
        for (int times = 0; times < 3; times++) {
            var next = one(words.substring(at));
            if (next.isEmpty()) {
                break;
            }
            at += next.get().length();
            found = found == null ? next.get().withLength(at) : found.within(next.get(), at);
        }
        return Optional.ofNullable(found);
    }

    private Marker withLength(int all) {
        return new Marker(style, number, all, sure);
    }

    /** "- **1.2.**": the number says more than the bullet. */
    private Marker within(Marker inner, int all) {
        return inner.number.isEmpty() ? withLength(all) : new Marker(inner.style, inner.number, all, true);
    }

    private static Optional<Marker> one(String words) {
        Matcher m = BULLET.matcher(words);
        if (m.lookingAt()) {
            return Optional.of(new Marker(m.group(1), "", m.end(), true));
        }
        m = DASH.matcher(words);
        if (m.lookingAt()) {
            return Optional.of(new Marker(m.group(1).matches("[–—-]") ? "-" : m.group(1), "", m.end(), false));
        }
        m = DOTS.matcher(words);
        if (m.lookingAt()) {
            return Optional.of(new Marker("..", "", m.end(), true));
        }
        m = NUMBER.matcher(words);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        if (m.group(1) != null && m.group(10) == null) {
            return Optional.empty();
        }
        int length = m.end();
        if (m.group(2) != null) {
            return Optional.of(new Marker("n" + m.group(2).chars().filter(c -> c == '.').count(), m.group(2), length, m.group(1) != null));
        }
        if (m.group(3) != null) {
            return Optional.of(new Marker("1" + m.group(4), m.group(3), length, false));
        }
        if (m.group(5) != null) {
            return Optional.of(new Marker("(" + alphabet(m.group(5)), m.group(5), length, false));
        }
        if (m.group(6) != null) {
            return Optional.of(new Marker(alphabet(m.group(6)) + m.group(7), m.group(6), length, false));
        }
        if (m.group(8) != null) {
            return Optional.of(new Marker("R", m.group(8), length, true));
        }
        return Optional.of(new Marker("1t", m.group(9), length, true));
    }

    private static String alphabet(String number) {
        return Character.isDigit(number.charAt(0)) ? "1" : number.matches("[ivx]{2,}|i") ? "i" : "a";
    }

    /** How deep a number such as 1.2.1 is; 0 when it is of one part or none. */
    int parts() {
        return style.startsWith("n") ? (int) number.chars().filter(c -> c == '.').count() + 1 : 0;
    }

    /** Whether two numbers are of one kind, as 1.1 and 1.2, so that the second begins another of the first. */
    static boolean areOfOneKind(String number, String other) {
        return !number.isEmpty() && number.replaceAll("\\d+", "#").equals(other.replaceAll("\\d+", "#"));
    }

    /** Whether its number is the next after the one before it, as b is after a. */
    boolean follows(String before) {
        return number.matches("[a-z]") ? before.matches("[a-z]") && number.charAt(0) == before.charAt(0) + 1
            : number.matches("\\d+") ? before.matches("\\d+") && Integer.parseInt(number) == Integer.parseInt(before) + 1
            : number.matches("[ivx]+") && before.matches("[ivx]+");
    }
}
