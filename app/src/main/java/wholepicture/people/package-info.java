/** Source records as agencies sent them, the links that hold them together, and the persons that they make. */
@ApplicationModule(allowedDependencies = {"time", "linkage", "ui", "ui :: pictures", "store", "arrivals", "agencies", "journal", "access"})
@NullMarked
package wholepicture.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
