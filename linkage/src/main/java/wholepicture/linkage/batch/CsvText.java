package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A CSV file in memory, in UTF-8, with a header line. Fields are found by where they begin; commas, semicolons, tabs and strokes are
 * known as separators, quoted fields may hold separators and line ends (RFC 4180).
 */
final class CsvText {

    private final Path path;
    private final byte[] bytes;
    private final int body;
    private final byte separator;
    private final boolean quoted;
    private final List<String> header;

    private CsvText(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        int end = from;
        while (end < bytes.length && bytes[end] != '\n' && end - from < 1 << 16) {
            end++;
        }
        String line = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (line.isBlank()) {
            throw new LinkProblem(path + " is empty. It needs a header line that names its columns, and records below it.");
        }
        separator = (byte) separator(line);
        header = names(line, (char) separator);
        body = Math.min(bytes.length, end + 1);
        quoted = contains((byte) '"', body);
    }

    /** Rows without a header line, whose columns are known. */
    private CsvText(List<String> header, byte[] rows) {
        path = Path.of("a record");
        bytes = rows;
        body = 0;
        separator = ',';
        quoted = contains((byte) '"', 0);
        this.header = header;
    }

    /** Rows as a file with that header would have them. */
    static CsvText of(List<String> header, List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String field = row.get(i);
                boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0 && field.indexOf('\r') < 0 && field.equals(field.strip());
                text.append(i == 0 ? "" : ",").append(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
            }
            text.append(row.size() == 1 && row.getFirst().isEmpty() ? "\"\"\n" : "\n");
        }
        return new CsvText(header, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static CsvText read(Path path) {
        try (var channel = FileChannel.open(path)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE - 16) {
                throw new LinkProblem(path + " is larger than 2 GiB. Divide it by columns: only those that tell people apart are needed.");
            }
            var bytes = new byte[(int) size];
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                continue;
            }
            return new CsvText(path, Encoding.utf8(path, bytes));
        } catch (NoSuchFileException e) {
            throw new LinkProblem("There is no file " + path + ".");
        } catch (IOException e) {
            throw new LinkProblem((Files.isDirectory(path) ? path + " is a folder, not a CSV file." : path + " cannot be read: " + e.getMessage()));
        }
    }

    private static char separator(String line) {
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            best = often(line, c) > often(line, best) ? c : best;
        }
        return best;
    }

    /** The names in a header line; one in quotation marks may hold separators. */
    private static List<String> names(String line, char separator) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        boolean inQuotes = false;
        for (char c : (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).toCharArray()) {
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == separator && !inQuotes) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return List.copyOf(names);
    }

    private static long often(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private boolean contains(byte wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    Path path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    byte separator() {
        return separator;
    }

    List<String> header() {
        return header;
    }

    /** Where the fields of the wanted columns begin, row after row; -1 where a row is too short. */
    int[] fields(int[] wanted, Workers workers) {
        int pieces = quoted ? 1 : workers.threads() * 2;
        int[] cuts = new int[pieces + 1];
        cuts[0] = body;
        for (int piece = 1; piece < pieces; piece++) {
            int at = Math.max(cuts[piece - 1], body + (int) ((long) (bytes.length - body) * piece / pieces));
            while (at < bytes.length && at > 0 && bytes[at - 1] != '\n') {
                at++;
            }
            cuts[piece] = at;
        }
        cuts[pieces] = bytes.length;
        int[] place = new int[header.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < wanted.length; i++) {
            place[wanted[i]] = i;
        }
        int[][] parts = new int[pieces][];
        workers.tasks(IntStream.range(0, pieces).mapToObj(piece ->
            (Runnable) () -> parts[piece] = rows(cuts[piece], cuts[piece + 1], place, wanted.length)).toList());
        int total = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        int[] all = pieces == 1 ? parts[0] : new int[total];
        for (int piece = 0, at = 0; pieces > 1 && piece < pieces; at += parts[piece].length, piece++) {
            System.arraycopy(parts[piece], 0, all, at, parts[piece].length);
        }
        return all;
    }

    private int[] rows(int from, int to, int[] place, int width) {
        int[] found = new int[Math.max(64, Math.min(1 << 20, (to - from) / 8)) * Math.max(1, width)];
        int row = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                at++;
                continue;
            }
            if (row + width > found.length) {
                found = Arrays.copyOf(found, (int) Math.min(Integer.MAX_VALUE - 16L, found.length * 2L));
            }
            Arrays.fill(found, row, row + width, -1);
            at = row(at, to, place, found, row);
            row += width;
        }
        return Arrays.copyOf(found, row);
    }

    private int row(int at, int to, int[] place, int[] found, int row) {
        for (int column = 0;; column++) {
            if (column < place.length && place[column] >= 0) {
                found[row + place[column]] = at;
            }
            if (quoted) {
                at = afterQuotes(at, to);
            }
            while (at < to && bytes[at] != separator && bytes[at] != '\n') {
                at++;
            }
            if (at >= to || bytes[at] == '\n') {
                return at + 1;
            }
            at++;
        }
    }

    private int afterQuotes(int at, int to) {
        int opened = at;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        if (at >= to || bytes[at] != '"') {
            return opened;
        }
        for (at++; at < to; at++) {
            if (bytes[at] == '"') {
                if (at + 1 < to && bytes[at + 1] == '"') {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        long line = IntStream.range(0, opened).filter(i -> bytes[i] == '\n').count() + 1;
        throw new LinkProblem("%s: the quotation mark opened on line %d is never closed.".formatted(path, line));
    }

    /** The length of a short field without quotation marks and outer spaces, else 0. */
    int plain(int at) {
        if (bytes[at] == '"' || bytes[at] == ' ') {
            return 0;
        }
        int end = at;
        while (end < bytes.length && bytes[end] != separator && bytes[end] != '\n') {
            end++;
        }
        return end > at && end - at < 200 && bytes[end - 1] != ' ' && bytes[end - 1] != '\r' ? end - at : 0;
    }

    /** A field as it stands, without its quotation marks. */
    String field(int at) {
        if (at < 0) {
            return "";
        }
        boolean inQuotes = quoted && at < bytes.length && bytes[at] == '"';
        int end = inQuotes ? afterQuotes(at, bytes.length) - 1 : at;
        while (!inQuotes && end < bytes.length && bytes[end] != separator && bytes[end] != '\n') {
            end++;
        }
        String text = new String(bytes, inQuotes ? at + 1 : at, Math.max(0, end - at - (inQuotes ? 1 : 0)), StandardCharsets.UTF_8);
        return inQuotes ? text.replace("\"\"", "\"") : text.strip();
    }

    /** Some rows, every field, to guess from. */
    List<List<String>> sample(int most) {
        int to = Math.min(bytes.length, body + (1 << 20));
        int[] every = IntStream.range(0, header.size()).toArray();
        var rows = new ArrayList<List<String>>();
        int at = body;
        int[] found = new int[every.length];
        while (at < to && rows.size() < most) {
            Arrays.fill(found, -1);
            at = row(at, bytes.length, every, found, 0);
            rows.add(Arrays.stream(found).mapToObj(this::field).map(field -> field.length() > 200 ? field.substring(0, 200) : field).toList());
        }
        return rows;
    }
}
