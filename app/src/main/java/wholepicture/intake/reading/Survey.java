package wholepicture.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A first look over a whole table, fast and in constant memory, so that what is wrong with all of it is
 * said at once and before any row is taken in: how it is encoded, what parts its cells, whether a quote
 * is never closed, whether a line never ends.
 *
 * @param charset how it is encoded
 * @param skip bytes of a byte order mark at the beginning
 * @param separator what parts the cells
 * @param remarks what was noticed about the encoding
 */
record Survey(Charset charset, int skip, char separator, List<Remark> remarks) {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final String SAVE_AS = "Save it again as \"CSV UTF-8\" and send that.";

    static Survey of(ReceivedFile file) throws IOException, FileRefused {
        byte[] head;
        try (var in = file.open()) {
            head = in.readNBytes(65_536);
        }
        int skip = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            throw new FileRefused("The file is encoded as UTF-32, which is not read.", SAVE_AS);
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return wide(head, head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (odd > head.length / 6 && even < head.length / 50 || even > head.length / 6 && odd < head.length / 50) {
            return wide(head, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        }
        if (controls(head) > 5 + head.length / 50) {
            throw new FileRefused("The file is not text: it holds bytes that no table has.", "Export it as CSV, encoded as UTF-8.");
        }
        var separator = separator(new String(head, skip, head.length - skip, StandardCharsets.ISO_8859_1));
        return new Look(separator).over(file, skip);
    }

    private static Survey wide(byte[] head, Charset charset, int skip) {
        var text = new String(head, skip, (head.length - skip) / 2 * 2, charset);
        return new Survey(charset, skip, separator(text),
            List.of(new Remark("", "", "The file is encoded as %s and was read so.".formatted(charset))));
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static int controls(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 127 ? 1 : 0;
        }
        return controls;
    }

    /** What the headings are parted by most often; a comma when by nothing. */
    private static char separator(String head) {
        char found = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < head.length(); i++) {
                char c = head.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r') && i > 0 && count > 0) {
                    break;
                } else if (!quoted && c == candidate) {
                    count++;
                } else if (!quoted && c == '\n' && !head.substring(0, i).isBlank()) {
                    break;
                }
            }
            if (count > most) {
                most = count;
                found = candidate;
            }
        }
        return found;
    }

    /** The text of the table, from after the byte order mark. The caller closes it. */
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(skip);
        return new InputStreamReader(in, charset.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
