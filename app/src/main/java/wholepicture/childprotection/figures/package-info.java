/** Figures and lists over all cases of an authority: police protection, medicals, minutes, and children without an interim plan. */
@NamedInterface("figures")
@NullMarked
package wholepicture.childprotection.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
