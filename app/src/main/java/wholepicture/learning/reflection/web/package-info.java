/** The pages of self-assessment. */
@NullMarked
package wholepicture.learning.reflection.web;

import org.jspecify.annotations.NullMarked;
