package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may know besides the file.
 *
 * @param today the day of receipt; nothing can have happened after it, though it may be planned
 * @param saved how the agency's own columns are to be read, {@code null} when nothing is saved
 * @param known the agency's people who came before
 */
public record ReadingContext(LocalDate today, @Nullable SavedMappings saved, KnownPeople known) {

    public static ReadingContext on(LocalDate today) {
        return new ReadingContext(today, null, KnownPeople.NOBODY);
    }

    /** Reads every table by this one mapping. */
    public ReadingContext with(Mapping only) {
        return new ReadingContext(today, header -> Optional.of(only), known);
    }

    Optional<Mapping> mapping(List<String> header) {
        return saved == null ? Optional.empty() : saved.of(header);
    }
}
