package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.OutcomeCodes;

/**
 * What a reader may know besides the file.
 *
 * @param today the day of receipt; nothing can have happened after it, though it may be planned
 * @param saved how the agency's own columns are to be read, {@code null} when nothing is saved
 * @param known the agency's people who came before
 * @param codes which codes of other systems mean what, as the partnership keeps the list; asked only when an outcome is no word we know
 */
public record ReadingContext(LocalDate today, @Nullable SavedMappings saved, KnownPeople known, Supplier<List<OutcomeCodes.Kept>> codes) {

    /** Where nobody keeps such a list. */
    public ReadingContext(LocalDate today, @Nullable SavedMappings saved, KnownPeople known) {
        this(today, saved, known, List::of);
    }

    public static ReadingContext on(LocalDate today) {
        return new ReadingContext(today, null, KnownPeople.NOBODY);
    }

    /** Reads every table by this one mapping. */
    public ReadingContext with(Mapping only) {
        return new ReadingContext(today, header -> Optional.of(only), known, codes);
    }

    Optional<Mapping> mapping(List<String> header) {
        return saved == null ? Optional.empty() : saved.of(header);
    }
}
