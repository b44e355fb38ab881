/** The way of a review out of the house: read for names before it is published, or kept back for a reason while its lesson still reaches staff. */
@NamedInterface("publication")
@NullMarked
package wholepicture.learning.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
