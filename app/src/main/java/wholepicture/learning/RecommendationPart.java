package wholepicture.learning;

import java.util.Optional;
import wholepicture.ui.HomePart.Box;

/** A part of a recommendation's page that another room fills, as a bean: its checks, its measures, what was made to teach it. */
public interface RecommendationPart {

    /** Smallest first. */
    int order();

    /** What there is of this recommendation, for the worker acting now; empty leaves the heading out. */
    Optional<Box> of(Recommendation recommendation);
}
