package wholepicture.chronology;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Significance;

/**
 * A whole chronology as marks: how many lines of whom and of what, which of them are asked for, where nobody wrote
 * anything. It holds what the viewer may see and nothing else, so nothing worked out from it tells of what is hidden.
 *
 * @param all oldest first, those without a date last
 * @param added what was added to each line
 */
public record Outline(List<Mark> all, Map<Long, List<Amendment>> added, Asked asked) {

    static Outline of(List<Mark> read, List<Amendment> amendments, Asked asked) {
        var added = amendments.stream().collect(Collectors.groupingBy(Amendment::entry));
        var all = read.stream().map(mark -> withAdded(mark, added.getOrDefault(mark.id(), List.of()), asked.words().strip()))
            .sorted(Mark.OLDEST_FIRST).toList();
        return new Outline(all, added, asked);
    }

    private static Mark withAdded(Mark mark, List<Amendment> added, String words) {
        return added.isEmpty() ? mark : new Mark(mark.id(), mark.person(), mark.agency(), mark.kind(), mark.happened(), mark.title(),
            Amendments.significance(added, mark.significance()).orElse(null), mark.outcome(), mark.concerns(),
            mark.saysTheWords() || added.stream().anyMatch(one -> containsIgnoringCase(one.words(), words)));
    }

    private static boolean containsIgnoringCase(String text, String words) {
        return text.toLowerCase(Locale.UK).contains(words.toLowerCase(Locale.UK));
    }

    /** Those asked for that have a date, oldest first. */
    public List<Mark> dated() {
        return all.stream().filter(Mark::isDated).filter(asked::takes).toList();
    }

    /** Those asked for that have none. */
    public List<Mark> undated() {
        return all.stream().filter(mark -> !mark.isDated()).filter(asked::takes).toList();
    }

    /** How many lines each agency has, of all that may be seen. */
    public Map<Long, Long> byAgency() {
        return count(Mark::agency, new HashMap<>());
    }

    public Map<EntryKind, Long> byKind() {
        return count(Mark::kind, new EnumMap<>(EntryKind.class));
    }

    public Map<Significance, Long> bySignificance() {
        return count(Mark::significance, new EnumMap<>(Significance.class));
    }

    /** A line may be evidence of several. */
    public Map<Factor, Long> byConcern() {
        var counts = new EnumMap<Factor, Long>(Factor.class);
        all.forEach(mark -> mark.concerns().forEach(concern -> counts.merge(concern, 1L, Long::sum)));
        return counts;
    }

    private <K> Map<K, Long> count(Function<Mark, @Nullable K> by, Map<K, Long> counts) {
        for (var mark : all) {
            var key = by.apply(mark);
            if (key != null) {
                counts.merge(key, 1L, Long::sum);
            }
        }
        return counts;
    }

    List<Amendment> addedTo(long entry) {
        return added.getOrDefault(entry, List.of());
    }
}
