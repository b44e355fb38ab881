package wholepicture.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wholepicture.intake.reading.fhir.FhirFile;

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
     * tells the sink the same units with the same numbers. In an archive, tables of people are read
     * before all others.
     *
     * @throws FileRefused when the file, or the rest of it, cannot be read
     * @throws IOException when the kept file cannot be opened
     */
    public static void read(ReceivedFile file, ReadingContext context, Sink sink) throws IOException, FileRefused {
        var teller = new Teller(sink);
        var kind = Kind.of(file);
        if (kind == Kind.ZIP || kind == Kind.GZIP) {
            archive(file, kind, context, teller);
        } else {
            one(file, kind, context, teller);
        }
    }

    private static void archive(ReceivedFile file, Kind kind, ReadingContext context, Teller teller) throws IOException, FileRefused {
        try (var archive = new Archive()) {
            var parts = new ArrayList<ReceivedFile>();
            for (var each : archive.unpack(file, kind)) {
                parts.add(ReceivedFile.of(each.name(), each.kept()));
            }
            if (kind == Kind.GZIP && parts.size() == 1) {
                one(parts.getFirst(), Kind.of(parts.getFirst()), context, teller);
                return;
            }
            parts.sort(Comparator.comparing(part -> !holdsPeople(part)));
            for (var part : parts) {
                teller.inside(part.name());
                inside(part, context, teller);
            }
        }
    }

    /** A file of an archive that cannot be read is told as one unit; the others are read all the same. */
    private static void inside(ReceivedFile part, ReadingContext context, Teller teller) throws IOException {
        var name = part.name();
        var last = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("__MACOSX/") || last.startsWith(".") || last.equals("Thumbs.db")) {
            teller.notRead(0, "file", name, "The archive program keeps its own notes there.");
            return;
        }
        long before = teller.told();
        try {
            one(part, Kind.of(part), context, teller);
        } catch (FileRefused refused) {
            if (teller.told() == before) {
                teller.notRead(0, "file", name, String.valueOf(refused.getMessage()));
            } else {
                teller.bad(0, "file", refused.problems(), "");
            }
        }
    }

    private static boolean holdsPeople(ReceivedFile part) {
        try (var in = part.open()) {
            var head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            var line = head.lines().findFirst().orElse("");
            var header = List.of(line.replace("\"", "").replace("\uFEFF", "").split("[,;\t|]"));
            return Template.withHeader(header).filter(template -> template == Template.PEOPLE).isPresent()
                || CensusRows.of(header, "").isPresent() && line.toLowerCase(Locale.ROOT).contains("surname");
        } catch (IOException e) {
            return false;
        }
    }

    private static void one(ReceivedFile file, Kind kind, ReadingContext context, Teller teller) throws IOException, FileRefused {
        switch (kind) {
            case TABLE -> new CsvFile(file, context, teller).read();
            case JSON, XML -> FhirFile.read(file, kind == Kind.JSON, context, teller);
            case EMPTY -> throw new FileRefused("The file is empty.", "Check that the export ran, and send it again.");
            case ZIP, GZIP -> throw new FileRefused("There is an archive inside an archive.", "Pack the files once, in a single zip.");
            case WORKBOOK, DOCUMENT, OLD_OFFICE, PDF, PICTURE, PACKED, DATABASE -> throw kind.refusal();
        }
    }
}
