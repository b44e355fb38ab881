/** Measures the application at the size of a county, and says what the gate costs. */
@NullMarked
package wholepicture.benchmarks;

import org.jspecify.annotations.NullMarked;
