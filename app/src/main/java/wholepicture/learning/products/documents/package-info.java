/** Products of learning as documents to keep, to hand round and to show: PDF, Word, PowerPoint. */
@NullMarked
package wholepicture.learning.products.documents;

import org.jspecify.annotations.NullMarked;
