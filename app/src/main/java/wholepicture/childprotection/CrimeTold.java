package wholepicture.childprotection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a concern that tells of a crime.
 *
 * @param evidence how evidence is kept safe
 * @param support how the child is protected and supported meanwhile
 * @param police when the police were first told; {@code null} when they were not, or nobody knows
 */
public record CrimeTold(String evidence, String support, @Nullable Instant police) {}
