/** Checks: what reviews taught, asked in live cases at the moment that can still change something. */
@NamedInterface("checks")
@NullMarked
package wholepicture.learning.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
