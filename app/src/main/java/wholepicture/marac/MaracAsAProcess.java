package wholepicture.marac;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseProcess;
import wholepicture.cases.Occasion;
import wholepicture.cases.Occasions.Moment;

/** What this room tells of itself to whoever ties questions to MARAC. All that is known of one person is one piece of work. */
@Component
public class MaracAsAProcess implements CaseProcess {

    public static final String KNOWN = "KnownToMarac";
    public static final String ENDED = "MaracEnded";

    private static final String PROCESS = "marac";

    public static Occasion of(UUID person) {
        return Occasion.of(PROCESS, person);
    }

    /** That somebody is in danger is said at once; no question comes before. */
    static Moment known(Instant at) {
        return new Moment(KNOWN, at, Bearing.PROTECTS, "", Map.of());
    }

    static Moment ended(Instant at) {
        return new Moment(ENDED, at, Bearing.WITHDRAWS, "", Map.of());
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String inWords() {
        return "MARAC";
    }

    @Override
    public boolean hasCases() {
        return false;
    }

    @Override
    public String address(UUID person, String about) {
        return "/people/%s/marac".formatted(person);
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named(KNOWN, "Recording that somebody is known to MARAC"), new Named(ENDED, "Recording that somebody is not known to MARAC any more"));
    }

    @Override
    public List<Happening> happenings() {
        return List.of(new Happening(KNOWN, "", "", "It was recorded that the person is known to MARAC"), new Happening(ENDED, "", "", "It was recorded that MARAC ended"));
    }
}
