/** The pages of early help. */
@NullMarked
package wholepicture.childprotection.earlyhelp.web;

import org.jspecify.annotations.NullMarked;
