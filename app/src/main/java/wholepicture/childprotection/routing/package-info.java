/** Where a concern goes: the duty teams of each area, their hours, and who answers when they are closed. */
@NamedInterface("routing")
@NullMarked
package wholepicture.childprotection.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
