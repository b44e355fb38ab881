/** The pages of child protection. */
@NullMarked
package wholepicture.childprotection.web;

import org.jspecify.annotations.NullMarked;
