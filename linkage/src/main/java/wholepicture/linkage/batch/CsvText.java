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

    private static final int HEAD = 1 << 20;

    private final Path path;
    private final byte[] bytes;
    private final int body;
    private final byte separator;
    private final boolean whole;
    private final List<String> header;

    private CsvText(Path path, byte[] bytes, boolean whole) {
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
        this.whole = whole;
    }

    /** Rows without a header line, whose columns are known. */
    private CsvText(List<String> header, byte[] rows) {
        path = Path.of("a record");
        bytes = rows;
        body = 0;
        separator = ',';
        whole = true;
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

    /** The beginning of a large file, enough to guess from, and the whole of a small one or of one that is not written in UTF-8. */
    static CsvText open(Path path) {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            int end = head.length;
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
            return head.length < HEAD || end == 0 || !Encoding.plain(head, end) ? read(path) : new CsvText(path, head, false);
        } catch (NoSuchFileException e) {
            throw new LinkProblem("There is no file " + path + ".");
        } catch (IOException e) {
            throw unread(path, e);
        }
    }

    private static LinkProblem unread(Path path, IOException e) {
        return new LinkProblem(Files.isDirectory(path) ? path + " is a folder, not a CSV file." : path + " cannot be read: " + e.getMessage());
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
            return new CsvText(path, Encoding.utf8(path, bytes), true);
        } catch (NoSuchFileException e) {
            throw new LinkProblem("There is no file " + path + ".");
        } catch (IOException e) {
            throw unread(path, e);
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

    /** Where the rows begin, after the header. */
    int body() {
        return body;
    }

    /** Whether all of the file is here, and not only its beginning. */
    boolean whole() {
        return whole;
    }

    /** All of the file, made UTF-8 where it is not. */
    CsvText all() {
        return whole ? this : read(path);
    }

    /** Where the fields of the wanted columns begin, row after row; -1 where a row is too short. */
    int[] fields(int... wanted) {
        var rows = Stretch.of(bytes, body, bytes.length, separator);
        if (!rows.find(places(wanted), wanted.length, Integer.MAX_VALUE)) {
            throw unclosed(rows.opened);
        }
        return Arrays.copyOf(rows.begins, rows.rows * wanted.length);
    }

    /** For each column its place among those wanted, or -1. */
    int[] places(int... wanted) {
        int[] place = new int[header.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < wanted.length; i++) {
            place[wanted[i]] = i;
        }
        return place;
    }

    LinkProblem unclosed(int opened) {
        long line = IntStream.range(0, opened).filter(i -> bytes[i] == '\n').count() + 1;
        return new LinkProblem("%s: the quotation mark opened on line %d is never closed.".formatted(path, line));
    }

    /** A field as it stands, without its quotation marks. */
    String field(int at) {
        return Stretch.of(bytes, body, bytes.length, separator).field(at);
    }

    /** Some rows, every field, to guess from. */
    List<List<String>> sample(int most) {
        int[] every = IntStream.range(0, header.size()).toArray();
        var rows = Stretch.of(bytes, body, Math.min(bytes.length, body + HEAD), separator);
        if (!rows.find(places(every), every.length, most) && whole && bytes.length <= body + HEAD) {
            throw unclosed(rows.opened);
        }
        return IntStream.range(0, rows.rows).mapToObj(row -> IntStream.range(row * every.length, (row + 1) * every.length)
            .mapToObj(at -> rows.field(rows.begins[at])).map(field -> field.length() > 200 ? field.substring(0, 200) : field).toList()).toList();
    }
}
