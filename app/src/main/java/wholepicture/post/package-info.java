/** Letters that leave by e-mail: written in the transaction of the act that causes them, sent afterwards, tried again. */
@ApplicationModule(allowedDependencies = {"time", "ui", "store", "agencies"})
@NullMarked
package wholepicture.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
