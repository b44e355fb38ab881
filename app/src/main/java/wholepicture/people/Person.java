package wholepicture.people;

import java.util.List;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/**
 * All that is known now of who a person is, as far as the viewer may see it. With the sight of the index alone the lists are
 * empty. In each list what most records say stands first.
 *
 * @param index what the index shows
 * @param grade how closely the person is kept
 * @param records the records that the viewer may see, by agency
 * @param dues when a child not yet born is expected
 */
public record Person(Hit index, Grade grade, List<Said.By> records, List<Said<Name>> names, List<Said<When>> births, List<Said<When>> dues,
    List<Said<When>> deaths, List<Said<Sex>> sexes, List<Said<Identifier>> identifiers, List<Said<Residence>> residences, List<Said<Reach>> reach,
    List<Said<Particular>> particulars) {

    /** Ethnicity, language, GP practice …, in the sender's words. */
    public record Particular(String what, String value) {}
}
