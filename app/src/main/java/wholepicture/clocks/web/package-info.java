/** The pages about time: how long there is, and what is due. */
@NullMarked
package wholepicture.clocks.web;

import org.jspecify.annotations.NullMarked;
