/** Supervision: whom a manager or safeguarding lead has spoken with about which case, what stood on the agenda, what was agreed, and who waits. */
@ApplicationModule(allowedDependencies = {"time", "ui", "store", "arrivals", "agencies", "journal", "access", "chronology", "cases"})
@NullMarked
package wholepicture.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
