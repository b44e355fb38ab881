package wholepicture.picture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * Somebody who lives at the same address now.
 *
 * @param born {@code null} when not recorded
 */
public record Housemate(UUID id, String name, @Nullable When born) {}
