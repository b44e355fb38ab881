/** Meetings of any kind: who is asked and comes, what is said, agreed and disputed, what each does next, and the minutes. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "agencies", "journal", "access", "arrivals", "chronology", "clocks", "cases", "post"})
@NullMarked
package wholepicture.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
