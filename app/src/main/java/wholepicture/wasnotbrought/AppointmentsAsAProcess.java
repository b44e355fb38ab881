package wholepicture.wasnotbrought;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseProcess;
import wholepicture.cases.Occasion;
import wholepicture.cases.Occasions.Moment;

/** What this room tells of itself to whoever ties questions to missed appointments. All that is recorded of one child is one piece of work. */
@Component
public class AppointmentsAsAProcess implements CaseProcess {

    /** Recording that a child was not brought, or that the family cancelled or moved it. */
    public static final String MISSED = "AppointmentMissed";
    /** A supervisor's judgement. */
    public static final String JUDGED = "HarmJudged";

    private static final String PROCESS = "was-not-brought";

    public static Occasion of(UUID child) {
        return Occasion.of(PROCESS, child);
    }

    /** It records; it never stops a letter to whoever holds the child's case for longer than a reason takes to write. */
    static Moment missed(Missed missed, Instant happened) {
        return new Moment(MISSED, happened, Bearing.RECORDS, "", Map.of("outcome", missed.outcome().name(), "reason", missed.reason().name()));
    }

    static Moment judged(boolean harm, Instant happened) {
        return new Moment(JUDGED, happened, bearing(harm), "", Map.of("harm", harm ? "YES" : "NO"));
    }

    /** To say that it is harm protects and waits for nothing; to say that it is none takes the child off the supervisor's list. */
    public static Bearing bearing(boolean harm) {
        return harm ? Bearing.PROTECTS : Bearing.WITHDRAWS;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String inWords() {
        return "Was not brought";
    }

    @Override
    public boolean hasCases() {
        return false;
    }

    @Override
    public String address(UUID person, String about) {
        return "/people/%s/was-not-brought".formatted(person);
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named(MISSED, "Recording a missed appointment"), new Named(JUDGED, "Judging whether it harms the child"));
    }

    @Override
    public List<Happening> happenings() {
        return Stream.concat(Stream.of(new Happening(MISSED, "", "", "A missed appointment was recorded"),
            new Happening(MISSED, "outcome", Outcome.WAS_NOT_BROUGHT.name(), "It was recorded that the child was not brought"),
            new Happening(MISSED, "outcome", Outcome.CANCELLED_BY_FAMILY.name(), "It was recorded that the family cancelled"),
            new Happening(JUDGED, "", "", "A supervisor judged whether it harms the child"),
            new Happening(JUDGED, "harm", "YES", "A supervisor judged that it harms the child"), new Happening(JUDGED, "harm", "NO", "A supervisor judged that it is not harm")),
            Stream.of(Reason.values()).map(reason -> new Happening(MISSED, "reason", reason.name(), "The reason recorded was: " + reason.inWords().toLowerCase(Locale.UK)))).toList();
    }
}
