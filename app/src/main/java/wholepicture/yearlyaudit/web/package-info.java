/** The page of an agency's yearly audit, and what all agencies said. */
@NullMarked
package wholepicture.yearlyaudit.web;

import org.jspecify.annotations.NullMarked;
