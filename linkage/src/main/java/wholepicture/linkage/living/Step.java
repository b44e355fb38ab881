package wholepicture.linkage.living;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one change did to the clusters.
 *
 * @param cluster the cluster of the record that was named, empty if it is gone
 * @param moved the records whose cluster is another now
 * @param ended clusters that are no more, each with the one that took most of its records, 0 if no record is left of it
 * @param begun clusters that are new
 * @param compared how many pairs were weighed to find the record's neighbours
 */
public record Step(OptionalLong cluster, List<Moved> moved, Map<Long, Long> ended, List<Long> begun, int compared) {

    public Step {
        moved = List.copyOf(moved);
        ended = Map.copyOf(ended);
        begun = List.copyOf(begun);
    }

    /**
     * A record whose cluster changed.
     *
     * @param from its cluster before, 0 if it is new
     * @param to its cluster now, 0 if it is gone
     */
    public record Moved(String record, long from, long to) {}
}
