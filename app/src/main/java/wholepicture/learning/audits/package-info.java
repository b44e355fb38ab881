/** The follow-up audits that recommendations ask for: how many records, which standards were met, how good they were. */
@NamedInterface("audits")
@NullMarked
package wholepicture.learning.audits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
