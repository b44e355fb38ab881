package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/**
 * Hands out the rows of files in stretches, to whichever thread asks. Large files are read as they are asked for and never lie in memory
 * whole; their stretches are cut at line ends. Of a text that is in memory they are cut between rows, which may hold line ends.
 */
final class Stretches implements AutoCloseable {

    private static final int SIZE = 1 << 20;

    private final List<CsvText> files;
    private final Stretch walk = new Stretch();
    private InputStream in = InputStream.nullInputStream();
    private byte[] carried = new byte[0];
    private int file;
    private int number;
    private long at = -1;

    Stretches(List<CsvText> files) {
        this.files = files;
    }

    /**
     * Fills a stretch with the next rows.
     *
     * @return whether there were any left
     * @throws LinkProblem if the file cannot be read or a quotation mark is never closed
     */
    synchronized boolean next(Stretch into) {
        for (; file < files.size(); file++, at = -1) {
            var text = files.get(file);
            into.file = file;
            into.separator = text.separator();
            if (text.whole() ? within(text, into) : read(text, into)) {
                into.number = number++;
                return true;
            }
        }
        return false;
    }

    private boolean within(CsvText text, Stretch into) {
        at = at < 0 ? text.body() : at;
        walk.bytes = text.bytes();
        walk.separator = text.separator();
        walk.to = walk.bytes.length;
        int end = (int) at;
        while (end < walk.to && end - at < SIZE) {
            int next = walk.bytes[end] == '\n' || walk.bytes[end] == '\r' ? end + 1 : walk.afterRow(end);
            if (next < 0) {
                throw text.unclosed(walk.opened);
            }
            end = Math.min(next, walk.to);
        }
        into.bytes = walk.bytes;
        into.rows((int) at, end);
        at = end;
        return into.from < into.to;
    }

    private boolean read(CsvText text, Stretch into) {
        try {
            if (at < 0) {
                in.close();
                in = Files.newInputStream(text.path());
                in.skipNBytes(text.body());
                at = text.body();
                carried = new byte[0];
            }
            byte[] buffer = into.own(carried.length + SIZE);
            System.arraycopy(carried, 0, buffer, 0, carried.length);
            for (int have = carried.length;; buffer = into.own(longer(text, buffer.length))) {
                int end = have + in.readNBytes(buffer, have, buffer.length - have);
                boolean last = end < buffer.length;
                int cut = last ? end : afterLastLine(buffer, have, end);
                if (cut > 0 || last) {
                    carried = Arrays.copyOfRange(buffer, cut, end);
                    into.rows(0, cut);
                    if (last) {
                        buffer[end] = '\n';
                    }
                    return cut > 0;
                }
                have = end;
            }
        } catch (IOException e) {
            throw new LinkProblem(text.path() + " cannot be read: " + e.getMessage());
        }
    }

    private static int afterLastLine(byte[] buffer, int from, int to) {
        int end = to;
        while (end > from && buffer[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }

    private static int longer(CsvText text, int length) {
        if (length > Integer.MAX_VALUE / 2 - 16) {
            throw new LinkProblem(text.path() + " has a line of more than 1 GiB.");
        }
        return length * 2;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new LinkProblem("A file cannot be closed: " + e.getMessage());
        }
    }
}
