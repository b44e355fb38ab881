/** Assessments and practice tools answered in a case: who may, what to read first, and what follows when they are finished. */
@NamedInterface("assessment")
@NullMarked
package wholepicture.childprotection.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
