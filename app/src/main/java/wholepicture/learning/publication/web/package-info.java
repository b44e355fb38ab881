/** The page on which a learning lead decides whether a review is published. */
@NullMarked
package wholepicture.learning.publication.web;

import org.jspecify.annotations.NullMarked;
