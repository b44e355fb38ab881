@NullMarked
package wholepicture.family.web;

import org.jspecify.annotations.NullMarked;
