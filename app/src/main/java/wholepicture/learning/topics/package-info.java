/** Topics of practice: themes that somebody keeps, with questions to ask and where to read more, reachable from a case and from supervision. */
@NamedInterface("topics")
@NullMarked
package wholepicture.learning.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
