/** Takes in what agencies send: keeps the file whole, reads it, and sets aside what has to be mended. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "ui", "store", "arrivals", "agencies", "journal"})
@NullMarked
package wholepicture.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
