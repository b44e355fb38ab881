/** Versioned question sets, published as data, and the answers that workers of several agencies give to them. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "agencies", "journal"})
@NullMarked
package wholepicture.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
