/** The pages of the front door, and the interface by which an agency's machine raises a concern. */
@NullMarked
package wholepicture.childprotection.frontdoor.web;

import org.jspecify.annotations.NullMarked;
