/** Measures: whether a lesson changed practice, counted over live cases and judged so that nobody chases chance. */
@NullMarked
package wholepicture.learning.measures;

import org.jspecify.annotations.NullMarked;
