package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands above the point that is being read and may be its whole: the points over it in its list, or the recommendation over the list. */
final class Above {

    private final Proposals proposals;
    private final List<Optional<Integer>> points = new ArrayList<>();
    private Optional<Integer> whole = Optional.empty();

    Above(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Nothing is above what comes now but this, if it is there: its parts may follow. */
    void begin(Optional<Integer> recommendation) {
        points.clear();
        whole = recommendation;
    }

    /** The list above has ended; what stood over it still does. */
    void endList() {
        points.clear();
    }

    /** The proposal that this point is a part of. */
    Optional<Integer> of(Block point) {
        while (points.size() >= Math.max(1, point.level())) {
            points.removeLast();
        }
        whole = whole.filter(id -> point.parts() < 2 || point.number().startsWith(proposals.number(id) + "."));
        return points.isEmpty() ? whole : points.getLast().or(() -> whole);
    }

    /** @param point what the point was proposed as; empty when as nothing */
    void add(Optional<Integer> point) {
        points.add(point);
    }
}
