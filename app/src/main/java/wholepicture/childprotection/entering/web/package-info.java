/** The page on which a child is entered by hand. */
@NullMarked
package wholepicture.childprotection.entering.web;

import org.jspecify.annotations.NullMarked;
