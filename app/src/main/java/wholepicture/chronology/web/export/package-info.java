/** A chronology as a document to take along: PDF, Word and CSV, each with a cover that says who made it and what it shows. */
@NullMarked
package wholepicture.chronology.web.export;

import org.jspecify.annotations.NullMarked;
