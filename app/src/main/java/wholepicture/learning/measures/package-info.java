/** Measures: whether a lesson changed practice, counted over live cases and judged so that nobody chases chance. */
@NamedInterface("measures")
@NullMarked
package wholepicture.learning.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
