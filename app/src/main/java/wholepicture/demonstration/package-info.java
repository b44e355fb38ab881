/** An invented safeguarding partnership: its agencies, its families, and what each agency knows of them. */
@ApplicationModule(allowedDependencies = {"time", "arrivals", "agencies", "store"})
@NullMarked
package wholepicture.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
