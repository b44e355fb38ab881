/** The learning loop: what reviews found, what was recommended and answered, what was done, and whether it took. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "ui :: pictures", "agencies", "journal", "guidance", "clocks", "cases", "arrivals", "post", "people", "ui :: documents", "questions"})
@NullMarked
package wholepicture.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
