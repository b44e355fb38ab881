/** One line of a person's life from all agencies' entries: with both dates, what was added since, and as known on any day. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "ui :: pictures", "ui :: documents", "arrivals", "agencies", "journal", "access", "people", "family", "guidance"})
@NullMarked
package wholepicture.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
