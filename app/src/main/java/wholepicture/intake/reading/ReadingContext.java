package wholepicture.intake.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may know besides the file.
 *
 * @param today the day of receipt; nothing can have happened after it, though it may be planned
 * @param mapping how the agency's own columns are to be read, {@code null} when none is saved
 * @param known the agency's people who came before
 */
public record ReadingContext(LocalDate today, @Nullable Mapping mapping, KnownPeople known) {

    public static ReadingContext on(LocalDate today) {
        return new ReadingContext(today, null, KnownPeople.NOBODY);
    }

    public ReadingContext with(Mapping saved) {
        return new ReadingContext(today, saved, known);
    }
}
