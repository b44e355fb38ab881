package wholepicture.intake.reading;

import java.util.List;
import wholepicture.arrivals.Arrival;

/** Turns one row of a table into arrivals; tells the row of every problem and remark on the way. */
interface RowReader {

    /** What a row of the table is: "people", "pupil". */
    String what();

    /** The arrivals; of no account when the row has problems. */
    List<Arrival> read(Row row);
}
