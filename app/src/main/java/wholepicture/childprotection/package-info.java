/** Concerns about children and what is done about them: the front door, enquiries, conferences, plans, core groups and reviews. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "arrivals", "agencies", "journal", "access", "people", "family", "intake", "chronology", "clocks", "cases", "meetings", "questions", "yearlyaudit", "ui :: pictures"})
@NullMarked
package wholepicture.childprotection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
