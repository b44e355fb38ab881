package wholepicture.learning;

import java.util.Optional;
import wholepicture.ui.HomePart.Box;

/** A part of a theme's page that another room fills, as a bean: how practice stands now, what is asked in live cases, what was made to teach it. */
public interface ThemePart {

    /** Smallest first. */
    int order();

    /** Whether it tells how practice stands, rather than what is taught or sent. */
    default boolean tellsOfPractice() {
        return true;
    }

    /** What there is of this theme, for the worker acting now; empty leaves the heading out. @param theme its id in the vocabulary */
    Optional<Box> of(String theme);
}
