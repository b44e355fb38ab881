/** What is made of the facts of plans: which plans a child had, the meetings at which they are decided, words that stand alike for two children, and what supervision speaks of. */
@NamedInterface("plan")
@NullMarked
package wholepicture.childprotection.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
