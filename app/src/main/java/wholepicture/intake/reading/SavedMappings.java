package wholepicture.intake.reading;

import java.util.List;
import java.util.Optional;

/** The mappings that an agency has saved. */
public interface SavedMappings {

    /** How a table with these column headings is to be read, if somebody has said. */
    Optional<Mapping> of(List<String> header);
}
