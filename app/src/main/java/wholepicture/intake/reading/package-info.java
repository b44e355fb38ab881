/** Reads the files of agencies, whatever their format, into arrivals. */
@NullMarked
package wholepicture.intake.reading;

import org.jspecify.annotations.NullMarked;
