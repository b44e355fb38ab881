/** Self-assessment: things to consider, answered by a worker about their own work and private to them, and how sure groups of workers are. */
@NamedInterface("reflection")
@NullMarked
package wholepicture.learning.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
