/** The public sources that rules cite. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package wholepicture.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
