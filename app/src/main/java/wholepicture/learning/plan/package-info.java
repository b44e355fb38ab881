/** Response plans: which agency is asked, what it answers, undertakes and shows, and whether anything has become different. */
@NamedInterface("plan")
@NullMarked
package wholepicture.learning.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
