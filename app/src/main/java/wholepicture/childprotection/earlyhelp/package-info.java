/** Early help: an episode with one lead professional, a team around the family and one family plan, which steps up to the front door and is stepped down to. */
@NamedInterface("earlyhelp")
@NullMarked
package wholepicture.childprotection.earlyhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
