package wholepicture.questions;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that was answered on a sheet, with its history. */
public final class Answers {

    /**
     * Something that was saved.
     *
     * @param n the how-manieth of its slot
     * @param beside written while somebody else wrote on the same line
     */
    public record Saved(String slot, int n, String value, boolean beside, long workerId, String worker, String agency, Instant at) {}

    private final Map<String, List<Saved>> bySlot;

    public Answers(List<Saved> saved) {
        bySlot = saved.stream().collect(Collectors.groupingBy(Saved::slot));
    }

    /** All that was saved in a slot, the oldest first. */
    public List<Saved> history(String slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    /** What stands now; empty when nothing was answered. */
    public String value(String slot) {
        return standing(slot).stream().map(Saved::value).reduce("", (a, b) -> b);
    }

    /** The newest that is not beside, as a list of one or none. */
    public List<Saved> standing(String slot) {
        return history(slot).stream().filter(one -> !one.beside()).reduce((a, b) -> b).stream().toList();
    }

    /** What was written beside what stands, and is not settled yet. */
    public List<Saved> beside(String slot) {
        int since = standing(slot).stream().mapToInt(Saved::n).max().orElse(0);
        return history(slot).stream().filter(one -> one.beside() && one.n() > since).toList();
    }

    /** How many were saved in a slot: whoever writes says which they had before them. */
    public int seen(String slot) {
        return history(slot).size();
    }

    /** What stood when so many had been saved. */
    String valueAt(String slot, int seen) {
        return history(slot).stream().filter(one -> one.n() <= seen && !one.beside()).reduce((a, b) -> b).map(Saved::value).orElse("");
    }

    public boolean isAnswered(String slot) {
        return !value(slot).isBlank();
    }

    /** The slots where two wrote at once and nobody has settled it. */
    public Set<String> unsettled() {
        return bySlot.keySet().stream().filter(slot -> !beside(slot).isEmpty()).collect(Collectors.toSet());
    }

    /** Whose workers answered what stands, by name. */
    public Set<String> agencies() {
        return bySlot.keySet().stream().flatMap(slot -> standing(slot).stream()).filter(one -> !one.value().isBlank())
            .map(Saved::agency).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
