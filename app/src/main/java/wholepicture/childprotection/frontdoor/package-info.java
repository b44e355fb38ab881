/** The front door: what the public and agencies' machines tell, earlier and similar concerns that stand before a decision, and what the door counts. */
@NamedInterface("frontdoor")
@NullMarked
package wholepicture.childprotection.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
