/** Children whom no agency knows yet, entered by hand so that a concern can be raised about them. */
@NamedInterface("entering")
@NullMarked
package wholepicture.childprotection.entering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
