/** The pages of learning: its home, what to read, the search, and the making of products. */
@NullMarked
package wholepicture.learning.products.web;

import org.jspecify.annotations.NullMarked;
