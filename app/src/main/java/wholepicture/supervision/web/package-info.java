/** The pages of supervision. */
@NullMarked
package wholepicture.supervision.web;

import org.jspecify.annotations.NullMarked;
