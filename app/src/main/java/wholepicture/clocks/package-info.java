/** Time limits as guidance states them, the working days of England and Wales, and the clocks that run on cases. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "agencies", "post"})
@NullMarked
package wholepicture.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
