package wholepicture.linkage;

/**
 * A rough key of how a tidied name sounds, for finding candidates, never for weighing. Made for names as written down here
 * from many languages: Mohammed, Muhammad and Mohamud have one key, so have Smith and Smyth, Hussain and Hussein, Shaun and Sean.
 */
public final class Sound {

    private static final int LONGEST = 6;

    private Sound() {}

    /** The key of one word of letters a to z; empty for an empty word. */
    public static String of(String word) {
        var heard = new StringBuilder(LONGEST + 2);
        int at = word.startsWith("kn") || word.startsWith("wr") ? 1 : 0;
        while (at < word.length() && heard.length() < LONGEST) {
            int read = read(word, at, heard);
            at += read;
        }
        return heard.length() > LONGEST ? heard.substring(0, LONGEST) : heard.toString();
    }

    /** Hears the letter or letters at a place; gives how many were read. */
    private static int read(String word, int at, StringBuilder heard) {
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> heard.isEmpty() ? hear('a', 1, heard) : 1;
            case 'h', 'w' -> heard.isEmpty() ? hear(word.charAt(at), 1, heard) : 1;
            case 'p' -> next == 'h' ? hear('f', 2, heard) : hear('p', 1, heard);
            case 's' -> hear('s', word.startsWith("sch", at) ? 3 : next == 'h' ? 2 : 1, heard);
            case 't' -> word.startsWith("tch", at) ? hear('k', 3, heard) : hear('t', 1, heard);
            case 'c' -> next == 'e' || next == 'i' || next == 'y' ? hear('s', 1, heard)
                : hear('k', next == 'h' || next == 'k' ? 2 : 1, heard);
            case 'd' -> next == 'g' ? hear('g', 2, heard) : hear('d', 1, heard);
            case 'j' -> hear('g', 1, heard);
            case 'q' -> hear('k', 1, heard);
            case 'v' -> hear('f', 1, heard);
            case 'x' -> hear('s', hear('k', 1, heard), heard);
            case 'z' -> hear('s', 1, heard);
            default -> hear(word.charAt(at), 1, heard);
        };
    }

    private static int hear(char sound, int letters, StringBuilder heard) {
        if (heard.isEmpty() || heard.charAt(heard.length() - 1) != sound) {
            heard.append(sound);
        }
        return letters;
    }
}
