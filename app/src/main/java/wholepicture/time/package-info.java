/** Days and moments as people know them: exact, only a month, only a year, or between two days. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package wholepicture.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
