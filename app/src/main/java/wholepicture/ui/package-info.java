/** The page frame, the GOV.UK components with what they are given, and the pages that belong to no kind of work. */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package wholepicture.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
