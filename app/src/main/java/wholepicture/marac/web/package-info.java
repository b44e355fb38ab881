/** The page of what is known of a person and MARAC. */
@NullMarked
package wholepicture.marac.web;

import org.jspecify.annotations.NullMarked;
