/** Disagreements between practitioners, taken up step by step until somebody decides; and reviews of concerns that come back. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "arrivals", "agencies", "journal", "access", "chronology", "clocks", "cases", "post"})
@NullMarked
package wholepicture.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
