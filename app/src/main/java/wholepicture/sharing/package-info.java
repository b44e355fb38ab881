/** What agencies share about a person: asked, given or not given, with purpose and lawful basis; and what is handed over to one named worker. */
@ApplicationModule(allowedDependencies = {"time", "guidance", "store", "ui", "arrivals", "agencies", "journal", "access", "chronology", "post", "yearlyaudit"})
@NullMarked
package wholepicture.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
