package wholepicture.picture;

import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * A standing flag.
 *
 * @param reason empty when none was sent
 * @param review when it is to be looked at again; {@code null} when nobody set a day
 * @param told whether the person was told; {@code null} when nobody recorded it
 * @param whyNotTold empty when they were told, or nobody said why not
 */
public record Flag(String what, String reason, String agency, @Nullable When since, @Nullable When until, @Nullable When review,
    @Nullable Boolean told, String whyNotTold) {}
