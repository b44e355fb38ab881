/** The pages of the chronology. */
@NullMarked
package wholepicture.chronology.web;

import org.jspecify.annotations.NullMarked;
