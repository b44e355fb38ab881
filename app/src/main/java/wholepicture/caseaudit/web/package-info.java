/** The pages of audits of listed cases. */
@NullMarked
package wholepicture.caseaudit.web;

import org.jspecify.annotations.NullMarked;
