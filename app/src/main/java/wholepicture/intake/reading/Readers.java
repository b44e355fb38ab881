package wholepicture.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads any file an agency may send: finds out what it is, and reads it so. */
public final class Readers {

    private Readers() {}

    /**
     * One unit as a file of its own, to read it again after it was mended.
     *
     * @param header the column headings of its {@link Part}, empty for a resource
     * @param raw the unit as {@link Sink} told it
     */
    public static ReceivedFile unit(String name, List<String> header, String raw) {
        var first = header.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
        var text = header.isEmpty() ? raw : first + "\n" + raw + "\n";
        return ReceivedFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file from the beginning to the end in constant memory. Reading the same file again
     * tells the sink the same units with the same numbers.
     *
     * @throws FileRefused when the file, or the rest of it, cannot be read
     * @throws IOException when the kept file cannot be opened
     */
    public static void read(ReceivedFile file, ReadingContext context, Sink sink) throws IOException, FileRefused {
        throw new FileRefused("This kind of file is not known.", "Send a CSV template or HL7 FHIR R4.");
    }
}
