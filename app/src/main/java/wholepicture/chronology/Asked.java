package wholepicture.chronology;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Significance;

/**
 * Which lines of a chronology are asked for. Empty sets, blank words and missing days mean "any".
 *
 * @param concerns lines that are evidence of any of these
 * @param from lines that can have happened on this day or later; lines without a date are not among them
 * @param to lines that can have happened on this day or earlier
 * @param words to be found in the line or in what was added to it, as whole words in any of their forms, or as written
 */
public record Asked(Set<Long> agencies, Set<EntryKind> kinds, Set<Significance> significance, Set<Factor> concerns,
    @Nullable LocalDate from, @Nullable LocalDate to,
    String words, AsKnown known) {

    public static final Asked EVERYTHING = new Asked(Set.of(), Set.of(), Set.of(), Set.of(), null, null, "", AsKnown.NOW);

    public Asked as(AsKnown asKnown) {
        return new Asked(agencies, kinds, significance, concerns, from, to, words, asKnown);
    }

    /** Whether only some lines are asked for; a day to look back from does not count. */
    public boolean isNarrowed() {
        return !agencies.isEmpty() || !kinds.isEmpty() || !significance.isEmpty() || !concerns.isEmpty() || from != null || to != null || !words.isBlank();
    }

    boolean takes(Mark mark) {
        return (agencies.isEmpty() || agencies.contains(mark.agency()))
            && (kinds.isEmpty() || kinds.contains(mark.kind()))
            && (significance.isEmpty() || (mark.significance() != null && significance.contains(mark.significance())))
            && (concerns.isEmpty() || concerns.stream().anyMatch(mark.concerns()::contains))
            && withinDays(mark)
            && mark.saysTheWords();
    }

    private boolean withinDays(Mark mark) {
        if (from == null && to == null) {
            return true;
        }
        var when = mark.happened();
        return when != null && (from == null || !when.to().isBefore(from)) && (to == null || !when.from().isAfter(to));
    }
}
