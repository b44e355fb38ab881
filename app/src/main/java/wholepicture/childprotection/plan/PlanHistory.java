package wholepicture.childprotection.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Moving;
import wholepicture.childprotection.OtherPlans;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Strategy;
import wholepicture.childprotection.Words;

/** Which plans a child had, of which kind, from when until when, as the facts of one case say it. */
public final class PlanHistory {

    /** The kinds of plan. */
    public enum Kind implements Words.Worded {
        INTERIM("Interim plan until the conference"), CHILD_IN_NEED("Child in need plan"), PROTECTION("Child protection plan"), IN_CARE("Plan of a child in care"), ELSEWHERE("Child protection plan of another authority");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** @param from {@code null} when it is not known since when; {@code until} {@code null} while it runs; {@code how} it ended, or what it is about */
    public record Period(Kind kind, @Nullable LocalDate from, @Nullable LocalDate until, String how) {}

    private final List<Period> periods = new ArrayList<>();
    /** Whether the enquiries led to a conference. */
    private boolean conference;

    private PlanHistory() {}

    /** In the order in which they began to be known. */
    public static List<Period> of(Journey journey) {
        var history = new PlanHistory();
        journey.facts().forEach(history::hear);
        return List.copyOf(history.periods);
    }

    /** How the child is kept safe now until the conference; empty when there is no such plan. */
    public static String interim(Journey journey) {
        return of(journey).stream().filter(period -> period.kind() == Kind.INTERIM && period.until() == null).map(Period::how).reduce("", (a, b) -> b);
    }

    private void hear(Happened it) {
        switch (it.fact()) {
            case Strategy.StrategyHeld held when held.decision().beginsEnquiry() && !held.interimPlan().isBlank() -> begin(Kind.INTERIM, it.on(), held.interimPlan(), "Made anew");
            case OtherPlans.InterimPlanMade made -> begin(Kind.INTERIM, it.on(), made.plan(), "Made anew");
            case OtherPlans.NeedPlanMade made -> begin(Kind.CHILD_IN_NEED, it.on(), made.needs(), "Made anew");
            case OtherPlans.CarePlanMade made -> begin(Kind.IN_CARE, it.on(), made.status() + ": " + made.plan(), "Made anew");
            case OtherPlans.CarePlanEnded ended -> end(Kind.IN_CARE, it.on(), ended.outcome());
            case OtherPlans.NeedPlanEnded ended -> end(Kind.CHILD_IN_NEED, it.on(), ended.outcome());
            case Moving.TransferredIn in -> periods.add(new Period(Kind.ELSEWHERE, in.planSince(), it.on(), in.authority() + "; the child moved here"));
            case Planning.ConferenceHeld held -> {
                end(Kind.INTERIM, it.on(), "The conference decided: " + (held.plan() == null ? "no plan" : "a child protection plan"));
                if (held.plan() != null) {
                    end(Kind.CHILD_IN_NEED, it.on(), "A child protection plan took its place");
                    begin(Kind.PROTECTION, it.on(), held.plan().category().inWords(), "");
                }
            }
            case Planning.ReviewHeld held when !held.continuingRisk() -> end(Kind.PROTECTION, it.on(), "A review found no continuing risk");
            case Enquiries.EnquiryConcluded concluded -> conference = concluded.outcome() == Words.EnquiryOutcome.CONFERENCE;
            case Authorising.EnquiryAuthorised ignored when !conference -> end(Kind.INTERIM, it.on(), "The enquiries found no continuing risk");
            case Moving.TransferAccepted ignored -> List.of(Kind.values()).forEach(kind -> end(kind, it.on(), "Another authority took the case"));
            case FrontDoor.SignedOff signed when signed.agreed() -> List.of(Kind.values()).forEach(kind -> end(kind, it.on(), "The case was closed"));
            default -> { }
        }
    }

    private void begin(Kind kind, LocalDate on, String about, String again) {
        end(kind, on, again);
        periods.add(new Period(kind, on, null, about));
    }

    private void end(Kind kind, LocalDate on, String how) {
        periods.replaceAll(period -> period.kind() == kind && period.until() == null ? new Period(kind, period.from(), on, period.how() + ". " + Objects.requireNonNull(how)) : period);
    }
}
