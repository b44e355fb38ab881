/** The pages of question sets: answering, reading, and publishing a new version. */
@NullMarked
package wholepicture.questions.web;

import org.jspecify.annotations.NullMarked;
