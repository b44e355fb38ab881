/** Editions of the thresholds document, and the signs by which levels of need are known. */
@NamedInterface("thresholds")
@NullMarked
package wholepicture.childprotection.thresholds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
