/** The page of a case's assessments. */
@NullMarked
package wholepicture.childprotection.assessment.web;

import org.jspecify.annotations.NullMarked;
