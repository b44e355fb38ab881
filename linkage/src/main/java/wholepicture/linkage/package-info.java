/** Finds the same person in many agencies' records. It knows no framework, no database and nothing of the application. */
@NullMarked
package wholepicture.linkage;

import org.jspecify.annotations.NullMarked;
