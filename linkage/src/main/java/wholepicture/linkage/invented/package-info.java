/** Invents a county of people whose true identity is known, and says how well a linkage found it. Nobody in it is real. */
@NullMarked
package wholepicture.linkage.invented;

import org.jspecify.annotations.NullMarked;
