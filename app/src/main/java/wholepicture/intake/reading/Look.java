package wholepicture.intake.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Looks at every byte of a table, once: what encoding its letters can be in, whether quotes close, whether lines end. */
final class Look {
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
            var buffer = new byte[16_384];
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
            found = Survey.WINDOWS;
            remarks.add(new Remark("", "", "The file is encoded as Windows-1252 and was read so; UTF-8 would be surer."));
        } else if (broken > 0 && good == 0) {
            problems.add(Problem.ofFile("The file is encoded neither as UTF-8 nor as Windows-1252.", Survey.SAVE_AS));
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
