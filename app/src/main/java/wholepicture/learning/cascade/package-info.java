/** A theme goes to every agency, and each says that it has it, whether it found it in its own work, and how its staff are told. */
@NamedInterface("cascade")
@NullMarked
package wholepicture.learning.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
