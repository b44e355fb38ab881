/** The person's page and the way to it: who this is, who is involved, what is happening, what worries us, what the child has said. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "ui", "ui :: pictures", "store", "arrivals", "agencies", "access", "people", "family", "chronology"})
@NullMarked
package wholepicture.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
