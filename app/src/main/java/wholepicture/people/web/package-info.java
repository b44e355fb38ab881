/** The steward's pages: questions about two records, and the records that make a person. */
@NullMarked
package wholepicture.people.web;

import org.jspecify.annotations.NullMarked;
