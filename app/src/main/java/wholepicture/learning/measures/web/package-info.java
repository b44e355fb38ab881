/** The pages of measures: what was counted, and what a person makes of it. */
@NullMarked
package wholepicture.learning.measures.web;

import org.jspecify.annotations.NullMarked;
