/** Who is known to a MARAC (multi-agency risk assessment conference on domestic abuse), by whom, since when and until when. Its own process is not held here. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "arrivals", "agencies", "journal", "access", "family", "chronology", "cases"})
@NullMarked
package wholepicture.marac;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
