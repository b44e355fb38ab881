@NullMarked
package wholepicture.family;

import org.jspecify.annotations.NullMarked;
