/** What an agency may send about a person, in this system's words, whatever the file it came in. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "agencies"})
@NullMarked
package wholepicture.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
