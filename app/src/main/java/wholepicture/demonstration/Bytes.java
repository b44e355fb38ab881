package wholepicture.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text as bytes on its way into a stream: nothing is made for a row, so that a million of them cost little. */
final class Bytes implements AutoCloseable {

    private final OutputStream to;
    private final byte[] buffer = new byte[1 << 16];
    private int end;

    Bytes(OutputStream to) {
        this.to = to;
    }

    Bytes text(byte[] text) throws IOException {
        if (buffer.length - end < text.length) {
            flush();
        }
        System.arraycopy(text, 0, buffer, end, text.length);
        end += text.length;
        return this;
    }

    Bytes text(String text) throws IOException {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes letter(char ascii) throws IOException {
        if (end == buffer.length) {
            flush();
        }
        buffer[end++] = (byte) ascii;
        return this;
    }

    Bytes number(long number) throws IOException {
        if (buffer.length - end < 20) {
            flush();
        }
        int digits = 1;
        for (long n = number; n >= 10; n /= 10) {
            digits++;
        }
        for (int i = end + digits - 1; i >= end; i--) {
            buffer[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        end += digits;
        return this;
    }

    /** The day as 2024-05-03. Source of the reckoning: Hinnant, "chrono-compatible low-level date algorithms", civil_from_days. */
    Bytes day(int epochDay) throws IOException {
        int z = epochDay + 719_468;
        int era = Math.floorDiv(z, 146_097);
        int dayOfEra = z - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        number(yearOfEra + era * 400L + (month <= 2 ? 1 : 0));
        return letter('-').twoDigits(month).letter('-').twoDigits(day);
    }

    private Bytes twoDigits(int number) throws IOException {
        return letter((char) ('0' + number / 10)).letter((char) ('0' + number % 10));
    }

    private void flush() throws IOException {
        to.write(buffer, 0, end);
        end = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        to.close();
    }
}
