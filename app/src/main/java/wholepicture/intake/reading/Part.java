package wholepicture.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a delivery, once it is known what it is. An archive has several.
 *
 * @param name the name inside the archive, or of the file itself
 * @param format in words: "people template", "FHIR bundle (JSON)", "school census, pupils on roll"
 * @param header the column headings as sent, empty when the format has none
 * @param template the template it is read as, {@code null} when it is not read through one
 * @param remarks what is worth knowing about all of it: how it was encoded, columns that are not ours
 */
public record Part(String name, String format, List<String> header, @Nullable Template template,
    List<Remark> remarks) {

    public Part {
        header = List.copyOf(header);
        remarks = List.copyOf(remarks);
    }
}
