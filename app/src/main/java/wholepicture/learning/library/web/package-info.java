/** The pages of the library. */
@NullMarked
package wholepicture.learning.library.web;

import org.jspecify.annotations.NullMarked;
