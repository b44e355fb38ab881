/** Every act and every look at a person: who, when, what, and why. It can be added to, never changed. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "agencies"})
@NullMarked
package wholepicture.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
