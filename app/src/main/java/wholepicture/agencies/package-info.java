/** The agencies that work together, their teams, workers and roles, and how each signs in. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui"})
@NullMarked
package wholepicture.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
