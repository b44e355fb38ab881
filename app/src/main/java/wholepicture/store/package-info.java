/** Our PostgreSQL: finding or starting it, connecting to it, and telling it on whose behalf each transaction runs. */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package wholepicture.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
