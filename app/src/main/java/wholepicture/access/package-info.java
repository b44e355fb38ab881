/** Who may see whom and why, who broke the glass, and who looked. Every read of a person passes here. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "arrivals", "agencies", "journal"})
@NullMarked
package wholepicture.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
