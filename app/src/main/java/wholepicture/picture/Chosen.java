package wholepicture.picture;

import java.util.List;
import java.util.Map;
import wholepicture.arrivals.Arrival.Factor;

/**
 * The lines chosen for a page out of all that the viewer may see.
 *
 * @param total how many lines the viewer may see
 * @param agencies of how many agencies
 * @param worries how many lines name each concern
 * @param parts the lines chosen, newest first
 */
public record Chosen(int total, int agencies, Map<Factor, Integer> worries, Map<Part, List<Evidence>> parts) {

    static final Chosen NOTHING = new Chosen(0, 0, Map.of(), Map.of());

    public List<Evidence> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }
}
