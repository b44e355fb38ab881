/** The page of the thresholds document. */
@NullMarked
package wholepicture.childprotection.thresholds.web;

import org.jspecify.annotations.NullMarked;
