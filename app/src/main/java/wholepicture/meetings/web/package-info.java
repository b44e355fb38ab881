/** The pages of meetings. */
@NullMarked
package wholepicture.meetings.web;

import org.jspecify.annotations.NullMarked;
