/** What agencies find out about their own part in a review: asked for, chased, received, consolidated. */
@NullMarked
package wholepicture.learning.reports;

import org.jspecify.annotations.NullMarked;
