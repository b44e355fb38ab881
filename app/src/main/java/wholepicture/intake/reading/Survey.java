package wholepicture.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private static final String SAVE_AS = "Save it again as \"CSV UTF-8\" and send that.";

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

    /** The look itself, byte by byte. */
    private static final class Look {
        private final byte separator;
        private long line = 1;
        private long inLine;
        private boolean quoted;
        private boolean atStart = true;
        private boolean afterQuote;
        private long quoteLine;
        private int expected;
        private long good;
        private long broken;
        private long undefined;
        private boolean blank = true;

        Look(char separator) {
            this.separator = (byte) separator;
        }

        Survey over(ReceivedFile file, int skip) throws IOException, FileRefused {
            try (var in = file.open()) {
                in.skipNBytes(skip);
                var buffer = new byte[131_072];
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        take(buffer[i]);
                    }
                }
            }
            broken += expected > 0 ? 1 : 0;
            return answer(skip);
        }

        private void take(byte b) throws FileRefused {
            if (b < 0 || expected > 0) {
                encoding(b);
            }
            if (++inLine > Limits.LINE) {
                throw new FileRefused("Line %,d is longer than %,d characters.".formatted(line, Limits.LINE),
                    "Send a table with one line for each row; if it has them, look for the end of a line that is missing.");
            }
            blank = blank && b <= ' ' && b >= 0;
            if (quoted) {
                if (b == '"') {
                    quoted = false;
                    afterQuote = true;
                }
            } else if (b == '"' && (atStart || afterQuote)) {
                quoteLine = atStart ? line : quoteLine;
                quoted = true;
            } else {
                afterQuote = false;
            }
            atStart = !quoted && (b == separator || b == '\n' || b == '\r');
            if (b == '\n') {
                line++;
                inLine = 0;
            }
        }

        private void encoding(byte b) {
            if (expected > 0) {
                if ((b & 0xC0) == 0x80) {
                    good += --expected == 0 ? 1 : 0;
                    return;
                }
                broken++;
                expected = 0;
            }
            if (b < 0) {
                int u = b & 0xFF;
                expected = u >= 0xC2 && u <= 0xDF ? 1 : u >= 0xE0 && u <= 0xEF ? 2 : u >= 0xF0 && u <= 0xF4 ? 3 : 0;
                broken += expected == 0 ? 1 : 0;
                undefined += u == 0x81 || u == 0x8D || u == 0x8F || u == 0x90 || u == 0x9D ? 1 : 0;
            }
        }

        private Survey answer(int skip) throws FileRefused {
            var problems = new ArrayList<Problem>();
            var remarks = new ArrayList<Remark>();
            var charset = StandardCharsets.UTF_8;
            Charset found = charset;
            if (blank) {
                throw new FileRefused("The file is empty.", "Check that the export ran, and send it again.");
            }
            if (broken > 0 && good == 0 && undefined == 0 && skip == 0) {
                found = WINDOWS;
                remarks.add(new Remark("", "", "The file is encoded as Windows-1252 and was read so; UTF-8 would be surer."));
            } else if (broken > 0 && good == 0) {
                problems.add(Problem.ofFile("The file is encoded neither as UTF-8 nor as Windows-1252.", SAVE_AS));
            } else if (broken > 0) {
                remarks.add(new Remark("", "", "Most of the file is UTF-8, but %,d bytes are not; their rows wait to be mended.".formatted(broken)));
            }
            if (quoted) {
                problems.add(Problem.ofFile("A quotation mark opens on line %,d and is never closed.".formatted(quoteLine),
                    "Close it, or double it (\"\") where it is part of the text, and send the file again."));
            }
            if (!problems.isEmpty()) {
                throw new FileRefused(problems);
            }
            return new Survey(found, skip, (char) separator, remarks);
        }
    }

    /** The text of the table, from after the byte order mark. The caller closes it. */
    java.io.Reader reader(InputStream in) throws IOException {
        in.skipNBytes(skip);
        return new java.io.InputStreamReader(in, charset.newDecoder()
            .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
            .onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE));
    }
}
