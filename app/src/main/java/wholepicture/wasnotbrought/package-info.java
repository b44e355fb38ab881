/** Children who were not brought to appointments: why, what it means for them, and what a supervisor judges when it happens again and again. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "arrivals", "agencies", "journal", "access", "chronology", "picture", "clocks", "cases", "post"})
@NullMarked
package wholepicture.wasnotbrought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
