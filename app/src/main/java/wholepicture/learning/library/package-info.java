/** The library: what others made and we point at, in versions; who is told of a change; which organisations confirmed that they use it. */
@NamedInterface("library")
@NullMarked
package wholepicture.learning.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
