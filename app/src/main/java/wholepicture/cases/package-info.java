/** Cases: one child, one piece of work, the facts that have happened in it, and who holds it. */
@ApplicationModule(allowedDependencies = {"time", "ui", "agencies"})
@NullMarked
package wholepicture.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
