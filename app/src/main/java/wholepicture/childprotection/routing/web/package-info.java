/** The page of the directory of duty teams. */
@NullMarked
package wholepicture.childprotection.routing.web;

import org.jspecify.annotations.NullMarked;
