package wholepicture.chronology;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.time.When;

/**
 * A line as far as counting, filtering, ordering and drawing need it. A chronology of thousands of lines is read whole
 * as marks; what is written in the lines is read only for those that are shown.
 *
 * @param significance as it holds now, see {@link Entry#significanceNow}
 * @param concerns what the line is evidence of, where its agency said so
 * @param saysTheWords whether the words asked for stand in it; true when none were asked for
 */
public record Mark(long id, UUID person, long agency, EntryKind kind, @Nullable When happened, String title, @Nullable Significance significance,
    @Nullable Outcome outcome, Set<Factor> concerns, boolean saysTheWords) {

    /** Dated lines by their first possible day, time and last possible day; lines without a date last. */
    static final Comparator<Mark> OLDEST_FIRST =
        Comparator.comparing((Mark m) -> Optional.ofNullable(m.happened()), (a, b) -> a.isPresent() && b.isPresent()
            ? a.get().compareTo(b.get()) : Boolean.compare(b.isPresent(), a.isPresent())).thenComparingLong(Mark::id);

    boolean isDated() {
        return happened != null;
    }
}
