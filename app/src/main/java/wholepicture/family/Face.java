package wholepicture.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

/**
 * Somebody of a family: a person, or one who is known by name only.
 *
 * @param id opaque, the same wherever this somebody appears
 * @param person {@code null} when known by name only
 * @param due for a child not yet born
 */
public record Face(String id, @Nullable UUID person, String name, Sex sex, @Nullable When born, @Nullable LocalDate due, @Nullable LocalDate died) {

    private static final int GROWN_UP = 18;
    /** From conception, nearly: before that nobody knew of the child. */
    private static final int WEEKS_BEFORE_BIRTH = 40;

    Face of(Sex known) {
        return new Face(id, person, name, known, born, due, died);
    }

    boolean isUnborn(LocalDate on) {
        return born == null ? due != null : born.from().isAfter(on);
    }

    /** Whether there is anybody yet: a child is drawn as not yet born during the weeks before the birth only. */
    boolean isThere(LocalDate on) {
        return born == null || !born.from().minusWeeks(WEEKS_BEFORE_BIRTH).isAfter(on);
    }

    boolean hasDied(LocalDate on) {
        return died != null && !died.isAfter(on);
    }

    /** Under 18, or not yet born. */
    boolean isChild(LocalDate on) {
        return born == null ? due != null : Period.between(born.from(), on).getYears() < GROWN_UP;
    }

    /** A man, as far as anybody knows: whoever's birth is not known is not taken for a child. */
    boolean isMan(LocalDate on) {
        return sex == Sex.MALE && !isChild(on) && !hasDied(on);
    }
}
