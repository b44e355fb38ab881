package wholepicture.linkage;

import java.util.regex.Pattern;

/**
 * A rough key of how a tidied name sounds, for finding candidates, never for weighing. Made for names as written down here
 * from many languages: Mohammed, Muhammad and Mohamud have one key, so have Smith and Smyth, Hussain and Hussein, Shaun and Sean.
 */
public final class Sound {

    private static final Pattern AFTER_THE_FIRST_LETTER = Pattern.compile("(?<!^)[aeiouyhw]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final int LONGEST = 6;

    private Sound() {}

    /** The key of one word of letters a to z; empty for an empty word. */
    public static String of(String word) {
        if (word.isEmpty()) {
            return "";
        }
        String heard = word.replace("ph", "f").replace("sch", "s").replace("sh", "s").replace("tch", "c").replace("ch", "c")
            .replace("ck", "k").replace("dg", "g").replace("gh", "g").replace("x", "ks").replace("z", "s").replace("v", "f")
            .replace("q", "k").replace("ce", "se").replace("ci", "si").replace("cy", "si").replace("c", "k")
            .replace("j", "g");
        heard = heard.startsWith("kn") || heard.startsWith("wr") ? heard.substring(1) : heard;
        heard = "aeiouy".indexOf(heard.charAt(0)) >= 0 ? "a" + heard.substring(1) : heard;
        heard = DOUBLED.matcher(AFTER_THE_FIRST_LETTER.matcher(heard).replaceAll("")).replaceAll("$1");
        return heard.substring(0, Math.min(LONGEST, heard.length()));
    }
}
