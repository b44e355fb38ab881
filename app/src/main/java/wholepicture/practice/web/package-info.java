/** The pages of the registers of practice. */
@NullMarked
package wholepicture.practice.web;

import org.jspecify.annotations.NullMarked;
