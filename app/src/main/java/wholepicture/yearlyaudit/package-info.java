/** What each agency says of its own safeguarding every year (Section 11 of the Children Act 2004, section 175 of the Education Act 2002), standard by standard, with evidence. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "ui", "store", "agencies", "journal"})
@NullMarked
package wholepicture.yearlyaudit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
