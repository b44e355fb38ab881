/** Pictures where people look rather than read: genogram, ecomap, timeline and waterfall, drawn as SVG from plain records. */
@NamedInterface("pictures")
@NullMarked
package wholepicture.ui.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
