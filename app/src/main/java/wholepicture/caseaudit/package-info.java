/** Audits of listed cases: an auditor reads what happened in them within the audited period, for a time, and nothing else. */
@ApplicationModule(allowedDependencies = {"time", "ui", "store", "agencies", "journal", "cases"})
@NullMarked
package wholepicture.caseaudit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
