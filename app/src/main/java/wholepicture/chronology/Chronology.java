package wholepicture.chronology;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.chronology.Line.Became;

/** What is done with chronologies: agencies' lines are taken in, workers add to them, and everybody involved reads them. */
@Component
public class Chronology {

    private final Receiving receiving;

    Chronology(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * Takes in lines as an agency sent them, thousands at a time. Called inside {@link wholepicture.store.Works}; joins the
     * caller's transaction. A line whose identifier the agency used before becomes the newer version, and the earlier is
     * kept; the same again changes nothing.
     *
     * @param delivery the delivery they came in, if any
     * @param receivedAt when the agency's words reached us
     * @return what became of each line, in the order of the lines
     */
    public List<Became> receive(Agency agency, @Nullable Long delivery, Instant receivedAt, List<Line> lines) {
        return receiving.receive(agency, delivery, receivedAt, lines);
    }
}
