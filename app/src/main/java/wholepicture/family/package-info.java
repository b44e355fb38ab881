/** Who belongs to whom and lives with whom, on any day, as agencies say it and as it is disputed; the genogram and the ecomap. */
@ApplicationModule(allowedDependencies = {"time", "ui", "ui :: pictures", "ui :: documents", "store", "arrivals", "agencies", "journal", "access", "people"})
@NullMarked
package wholepicture.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
