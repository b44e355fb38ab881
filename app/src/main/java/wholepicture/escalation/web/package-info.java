/** The pages of disagreements and of reviews of repeated concerns. */
@NullMarked
package wholepicture.escalation.web;

import org.jspecify.annotations.NullMarked;
