package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Writes fields the same way whoever typed them: small letters, no accents, no marks. Keeps one buffer; for one thread. */
final class Tidy {

    /** What is kept of a field. */
    enum Kind { NAME, TEXT, CODE, RAW }

    private static final int LONGEST = 120;
    /** The most that is kept of a field. */
    static final int ROOM = LONGEST + 2;
    private static final byte[] LETTERS = map(false);
    private static final byte[] WORDS = map(true);

    private final byte[] out = new byte[LONGEST * 4 + 8];
    private int length;
    private boolean broken;

    /** Looks whether other text that is kept as it stands is written in UTF-8. */
    void check(byte[] text, int end) {
        broken |= !Encoding.valid(text, 0, end);
    }

    /** The same of text that has been read: letters that were not understood stand in it as such. */
    String checked(String text) {
        broken |= text.indexOf('\uFFFD') >= 0;
        return text;
    }

    /** Whether anything was not written in UTF-8. */
    boolean broken() {
        return broken;
    }

    private static byte[] map(boolean digits) {
        byte[] map = new byte[128];
        for (int c = 0; c < 128; c++) {
            map[c] = (byte) (c >= 'a' && c <= 'z' ? c : c >= 'A' && c <= 'Z' ? c + 32 : c >= '0' && c <= '9' ? digits ? c : 0 : c == '\'' || c == '"' || c == '`' ? 0 : ' ');
        }
        return map;
    }

    byte[] bytes() {
        return out;
    }

    /** Reads one field into the buffer and gives its length there. */
    int read(byte[] from, int at, byte separator, Kind kind) {
        length = 0;
        if (at < 0) {
            return 0;
        }
        boolean quoted = at < from.length && from[at] == '"';
        int end = quoted ? at + 1 : at;
        boolean plain = true;
        byte[] map = kind == Kind.NAME ? LETTERS : WORDS;
        boolean space = false;
        for (; end < from.length; end++) {
            byte c = from[end];
            if (quoted ? c == '"' : c == separator || c == '\n') {
                if (quoted && end + 1 < from.length && from[end + 1] == '"') {
                    end++;
                    continue;
                }
                break;
            }
            if (c < 0) {
                plain = false;
            } else if (plain && length < LONGEST) {
                byte kept = kind == Kind.RAW ? c : map[c];
                if (kept == ' ' || kept == '\r') {
                    space = length > 0;
                } else if (kept != 0) {
                    if (space && kind != Kind.CODE) {
                        out[length++] = ' ';
                    }
                    space = false;
                    out[length++] = kept;
                }
            }
        }
        if (!plain) {
            accented(from, quoted ? at + 1 : at, end, kind);
        }
        return Nothing.says(out, length, kind) ? 0 : length;
    }

    private void accented(byte[] from, int at, int end, Kind kind) {
        broken |= !Encoding.valid(from, at, end);
        String text = new String(from, at, Math.min(end - at, LONGEST), StandardCharsets.UTF_8);
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
            .replace("ł", "l").replace("ß", "ss").replace("ø", "o").replace("đ", "d").replace("æ", "ae").replace("ı", "i").replaceAll("[’‘ʻʼ']", "");
        String words = kind == Kind.RAW ? folded : folded.replaceAll(kind == Kind.NAME ? "[^\\p{L}]+" : "[^\\p{L}\\d]+", kind == Kind.CODE ? "" : " ").strip();
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        length = Math.min(bytes.length, LONGEST);
        System.arraycopy(bytes, 0, out, 0, length);
    }
}
