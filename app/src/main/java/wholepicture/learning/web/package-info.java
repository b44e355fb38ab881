/** The pages of the register of reviews. */
@NullMarked
package wholepicture.learning.web;

import org.jspecify.annotations.NullMarked;
