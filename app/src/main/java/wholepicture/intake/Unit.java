package wholepicture.intake;

import java.util.List;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Remark;

/** One row or resource of a file, as its reader told it. */
sealed interface Unit {

    Place place();

    /** @param part which file of the delivery it stands in, from 0 */
    record Good(Place place, int part, List<Arrival> arrivals, List<Remark> remarks, String raw) implements Unit {}

    record Bad(Place place, int part, List<Problem> problems, String raw) implements Unit {}

    record NotRead(Place place, String what, String reason) implements Unit {}
}
