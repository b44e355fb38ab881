/** What agencies' own systems may ask, in JSON; described at /api/openapi.json. */
@ApplicationModule(allowedDependencies = {"time", "ui", "arrivals", "agencies", "access", "people", "chronology"})
@NullMarked
package wholepicture.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
