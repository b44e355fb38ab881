/** Registers of practice: how tools are brought into use, groups set up for a task, and how many open cases have a chronology that is up to date. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "ui :: pictures", "agencies", "journal", "questions"})
@NullMarked
package wholepicture.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
