@NullMarked
package wholepicture.ui.pictures;

import org.jspecify.annotations.NullMarked;
