/** Documents to keep or to print: accessible PDF, with its own fonts and nothing fetched from outside. */
@NamedInterface("documents")
@NullMarked
package wholepicture.ui.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
