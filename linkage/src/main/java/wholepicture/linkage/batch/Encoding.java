package wholepicture.linkage.batch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes UTF-8 with line feeds of whatever text a file holds: UTF-16 as spreadsheets write it, Windows' Latin letters, an old Mac's line ends. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 16;

    private Encoding() {}

    /** Whether the beginning of a file can be read as it stands: UTF-8 with line feeds. */
    static boolean plain(byte[] head, int end) {
        for (int at = 0; at < end; at++) {
            if (head[at] == 0) {
                return false;
            }
        }
        return !begins(head, 'P', 'K', 3, 4) && valid(head, 0, end);
    }

    /** @throws LinkProblem if it is no text */
    static byte[] utf8(Path path, byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4)) {
            throw new LinkProblem(path + " is a spreadsheet or an archive, not a CSV file. Save the sheet as CSV first.");
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return lines(new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8));
        }
        int zeros = 0;
        int even = 0;
        int looked = Math.min(bytes.length, LOOKED_AT);
        for (int at = 0; at < looked; at++) {
            zeros += bytes[at] == 0 ? 1 : 0;
            even += bytes[at] == 0 && at % 2 == 0 ? 1 : 0;
        }
        if (zeros > looked / 4) {
            return lines(new String(bytes, even > zeros / 2 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE).getBytes(StandardCharsets.UTF_8));
        }
        if (zeros > 0) {
            throw new LinkProblem(path + " is not text. A CSV file with a header line is needed.");
        }
        return lines(valid(bytes, 0, bytes.length) ? bytes : new String(bytes, WINDOWS).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (at >= bytes.length || (bytes[at] & 255) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    /** Lines end in a line feed; where a file has none at all, its carriage returns become some. */
    private static byte[] lines(byte[] bytes) {
        int returns = 0;
        for (int at = 0; at < Math.min(bytes.length, LOOKED_AT); at++) {
            if (bytes[at] == '\n') {
                return bytes;
            }
            returns += bytes[at] == '\r' ? 1 : 0;
        }
        for (int at = 0; returns > 0 && at < bytes.length; at++) {
            if (bytes[at] == '\r') {
                bytes[at] = '\n';
            }
        }
        return bytes;
    }

    /** Whether all bytes are UTF-8; most files are plain ASCII, which is seen quickly. */
    static boolean valid(byte[] bytes, int from, int to) {
        for (int at = from; at < to;) {
            byte b = bytes[at++];
            if (b < 0) {
                int more = (b & 0xE0) == 0xC0 ? 1 : (b & 0xF0) == 0xE0 ? 2 : (b & 0xF8) == 0xF0 ? 3 : -1;
                if (more < 0) {
                    return false;
                }
                for (; more > 0; more--) {
                    if (at >= to || (bytes[at++] & 0xC0) != 0x80) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
