/** The pages about children who were not brought. */
@NullMarked
package wholepicture.wasnotbrought.web;

import org.jspecify.annotations.NullMarked;
