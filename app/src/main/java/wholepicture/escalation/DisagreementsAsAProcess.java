package wholepicture.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseProcess;
import wholepicture.cases.Occasion;
import wholepicture.cases.Occasions.Moment;
import wholepicture.ui.Sentences;

/** What this room tells of itself to whoever ties questions to disagreements. Each disagreement is one piece of work, beside the case that it is about. */
@Component
public class DisagreementsAsAProcess implements CaseProcess {

    public static final String RAISED = "DisagreementRaised";
    /** Either side recorded what was said. */
    public static final String ANSWERED = "DisagreementAnswered";
    public static final String TAKEN_UP = "DisagreementTakenUp";
    public static final String SETTLED = "DisagreementSettled";

    private static final String PROCESS = "disagreements";

    public static Occasion of(Disagreement one) {
        return new Occasion(PROCESS, one.number(), one.person(), one.caseId());
    }

    /** One that has no number yet. */
    public static Occasion about(CaseFile file) {
        return new Occasion(PROCESS, "", file.person(), file.id());
    }

    /** Whoever stands up for a child is never held up. */
    static Moment raised(Instant at) {
        return new Moment(RAISED, at, Bearing.PROTECTS, Step.PRACTITIONERS.name(), Map.of());
    }

    static Moment answered(Disagreement one, Instant at, boolean byOther) {
        return new Moment(ANSWERED, at, Bearing.RECORDS, one.step().name(), Map.of("by", byOther ? "OTHER" : "RAISED"));
    }

    static Moment takenUp(Step to, Instant at) {
        return new Moment(TAKEN_UP, at, Bearing.PROTECTS, to.name(), Map.of());
    }

    static Moment settled(Disagreement one, Outcome outcome, List<Theme> themes, Instant at) {
        return new Moment(SETTLED, at, bearing(outcome), one.step().name(), Map.of("outcome", outcome.name(), "theme", themes.getFirst().name()));
    }

    /** A decision that is changed because somebody stood up for the child waits for nothing; one that stands withdraws what was wanted for the child. */
    public static Bearing bearing(Outcome outcome) {
        return switch (outcome) {
            case CHANGED -> Bearing.PROTECTS;
            case AGREED -> Bearing.RECORDS;
            case STANDS -> Bearing.WITHDRAWS;
        };
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String inWords() {
        return "Disagreements";
    }

    @Override
    public boolean hasCases() {
        return false;
    }

    @Override
    public String address(UUID person, String about) {
        return "/people/%s/disagreements/%s".formatted(person, about);
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named(RAISED, "Raising a disagreement"), new Named(ANSWERED, "Recording what was said about a disagreement"),
            new Named(TAKEN_UP, "Taking a disagreement up one step"), new Named(SETTLED, "Settling a disagreement"));
    }

    @Override
    public List<Named> stages() {
        return Arrays.stream(Step.values()).map(step -> new Named(step.name(), "at the step: " + Sentences.within(step.inWords()))).toList();
    }

    @Override
    public List<Happening> happenings() {
        return Stream.concat(Stream.of(new Happening(RAISED, "", "", "A disagreement was raised"), new Happening(ANSWERED, "", "", "Somebody recorded what was said about the disagreement"),
            new Happening(ANSWERED, "by", "OTHER", "The other agency answered the disagreement"), new Happening(TAKEN_UP, "", "", "The disagreement was taken up one step")),
            Arrays.stream(Outcome.values()).map(outcome -> new Happening(SETTLED, "outcome", outcome.name(), "The disagreement ended: " + outcome.inWords().toLowerCase(Locale.UK)))).toList();
    }
}
