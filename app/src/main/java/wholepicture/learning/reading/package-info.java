/** Reads a published document and proposes what it recommends, praises, answers and asks, each in the document's own words. */
@NamedInterface("reading")
@NullMarked
package wholepicture.learning.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
