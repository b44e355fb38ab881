/** The pages and the interface by which agencies send files, follow them and mend their rows. */
@NullMarked
package wholepicture.intake.web;

import org.jspecify.annotations.NullMarked;
