/** What a lesson is passed on as: briefings, guides, newsletters, slides and alerts, whom they are for, and whether they arrived. */
@NamedInterface("products")
@NullMarked
package wholepicture.learning.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
