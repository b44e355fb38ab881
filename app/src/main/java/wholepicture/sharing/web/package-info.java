/** The pages of what is shared. */
@NullMarked
package wholepicture.sharing.web;

import org.jspecify.annotations.NullMarked;
