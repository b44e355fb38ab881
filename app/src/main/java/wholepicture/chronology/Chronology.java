package wholepicture.chronology;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.people.Received;
import wholepicture.people.Taken;

/** What is done with chronologies: agencies' lines are taken in, workers add to them, and everybody involved reads them. */
@Component
public class Chronology {

    private final Receiving receiving;

    Chronology(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * Takes in lines as an agency sent them; thousands at a time are fastest. Only in the {@link wholepicture.store.Works};
     * joins the caller's transaction. A line whose identifier the agency used before becomes the newer version, and the
     * earlier is kept; the same again changes nothing.
     *
     * @param arrivals {@code EntrySent} in the order received
     * @return what became of each, in the same order
     * @throws IllegalArgumentException for any other kind of arrival
     */
    public List<Taken> receive(Agency agency, List<Received> arrivals) {
        return receiving.receive(agency, arrivals);
    }
}
