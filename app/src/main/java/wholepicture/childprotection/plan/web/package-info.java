/** The pages of a plan, as it stands and as it was, and of all the plans that a child had. */
@NullMarked
package wholepicture.childprotection.plan.web;

import org.jspecify.annotations.NullMarked;
