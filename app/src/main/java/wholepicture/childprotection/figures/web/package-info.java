/** The page of the figures. */
@NullMarked
package wholepicture.childprotection.figures.web;

import org.jspecify.annotations.NullMarked;
