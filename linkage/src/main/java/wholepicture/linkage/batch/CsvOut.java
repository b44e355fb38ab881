package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes CSV quickly; quotes where it must. */
final class CsvOut implements AutoCloseable {

    private final Path path;
    private final OutputStream out;
    private byte[] buffer = new byte[1 << 16];
    private int length;
    private boolean begun;

    CsvOut(Path path) {
        this.path = path;
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            out = Files.newOutputStream(path);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private LinkProblem unwritten(IOException e) {
        return new LinkProblem(path + " cannot be written: " + e.getMessage());
    }

    CsvOut row(Object... fields) {
        for (Object field : fields) {
            byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            field(bytes, 0, bytes.length);
        }
        return end();
    }

    CsvOut field(byte[] from, int at, int many) {
        room(many * 2 + 4);
        if (begun) {
            buffer[length++] = ',';
        }
        begun = true;
        boolean quote = false;
        for (int i = at; i < at + many; i++) {
            quote |= from[i] == ',' || from[i] == '"' || from[i] == '\n' || from[i] == '\r';
        }
        if (!quote) {
            System.arraycopy(from, at, buffer, length, many);
            length += many;
            return this;
        }
        buffer[length++] = '"';
        for (int i = at; i < at + many; i++) {
            if (from[i] == '"') {
                buffer[length++] = '"';
            }
            buffer[length++] = from[i];
        }
        buffer[length++] = '"';
        return this;
    }

    CsvOut id(Records records, int record) {
        int at = records.idStart(record);
        return field(records.idBytes(), at, records.idStart(record + 1) - at);
    }

    CsvOut number(long number) {
        byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        return field(digits, 0, digits.length);
    }

    /** A number with two decimals. */
    CsvOut decimal(double number) {
        long hundredths = Math.round(Math.abs(number) * 100);
        String text = (number < 0 && hundredths > 0 ? "-" : "") + hundredths / 100 + '.' + hundredths / 10 % 10 + hundredths % 10;
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return field(bytes, 0, bytes.length);
    }

    CsvOut end() {
        room(2);
        buffer[length++] = '\n';
        begun = false;
        return this;
    }

    private void room(int wanted) {
        if (length + wanted > buffer.length) {
            flush();
            buffer = wanted > buffer.length ? Arrays.copyOf(buffer, wanted * 2) : buffer;
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }
}
