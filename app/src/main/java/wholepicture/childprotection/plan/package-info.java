/** What is made of the facts of plans: which plans a child had, the meetings at which they are decided, and words that stand alike for two children. */
@NamedInterface("plan")
@NullMarked
package wholepicture.childprotection.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
