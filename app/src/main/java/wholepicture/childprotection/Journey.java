package wholepicture.childprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wholepicture.childprotection.Enquiries.EnquiryConcluded;
import wholepicture.childprotection.Strategy.StrategyHeld;
import wholepicture.childprotection.Words.EnquiryOutcome;
import wholepicture.time.When;

/**
 * The way of one child through child protection: what happened, in the order it was recorded, and the stage that follows from it.
 */
public record Journey(List<Happened> facts, Stage stage) {

    /**
     * @param n its place in the order
     * @param worker who recorded it, and {@code by} their name
     * @param why the reason they gave
     */
    public record Happened(int n, Instant at, Long worker, String by, String why, Fact fact) {

        public LocalDate on() {
            return at.atZone(When.UK).toLocalDate();
        }
    }

    static final Journey NOT_BEGUN = new Journey(List.of(), Stage.ENDED);

    static Journey of(List<Happened> facts) {
        var journey = NOT_BEGUN;
        for (var next : facts) {
            journey = journey.then(next);
        }
        return journey;
    }

    Journey then(Happened next) {
        var all = new ArrayList<>(facts);
        all.add(next);
        return new Journey(List.copyOf(all), next.fact().leadsTo(this));
    }

    public boolean isBegun() {
        return !facts.isEmpty();
    }

    /** Why the fact may not happen now; empty when it may. */
    String refuses(Fact fact, Fact.Moment moment) {
        if (fact.from().isEmpty() == isBegun()) {
            return isBegun() ? "The case has begun already." : "The case has not begun.";
        }
        if (isBegun() && !fact.from().contains(stage)) {
            return "The case is %s; this cannot be done now. Somebody may have acted on it since the page was opened.".formatted(stage.inWords());
        }
        if (isBegun() && moment.happened().isBefore(begun()) && !(fact instanceof Keeping.Disagreed)) {
            return "That is before the concern was raised.";
        }
        var unlawful = fact.unlawful(this, moment);
        return unlawful.isEmpty() && fact.leadsTo(this) == Stage.ENDED && !fact.from().contains(Stage.ENDED) ? openPower() : unlawful;
    }

    /** A case is not closed on a child who is held, or lost. */
    private String openPower() {
        if (isBetween(Emergency.PoliceProtectionTaken.class, Emergency.PoliceProtectionEnded.class)) {
            return "The child is in police protection. Record how it ended before the case closes.";
        }
        if (isBetween(Emergency.OrderMade.class, Emergency.OrderEnded.class)) {
            return "An order of a court is running. Record how it ended before the case closes.";
        }
        return isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class) ? "The child is missing. A case is not closed on a missing child." : "";
    }

    public Optional<Happened> lastOf(Class<?>... kinds) {
        var wanted = Set.of(kinds);
        return facts.stream().filter(h -> wanted.contains(h.fact().getClass())).reduce((a, b) -> b);
    }

    public boolean has(Class<?> kind) {
        return lastOf(kind).isPresent();
    }

    /** Whether the one has happened after the last of the other was recorded. */
    boolean hasSince(Class<?> last, Class<?> kind) {
        int since = lastOf(last).map(Happened::n).orElse(0);
        return facts.stream().anyMatch(h -> h.n() > since && h.fact().getClass() == kind);
    }

    /** Whether the one has happened and the other has not happened since: the child is in police protection, missing, under an order. */
    public boolean isBetween(Class<?> began, Class<?> ended) {
        return has(began) && !hasSince(began, ended);
    }

    /** Where a fact leads that brings a strategy discussion about: to one, unless the work has gone further than that already. */
    Stage stageWithStrategy() {
        return Set.of(Stage.REFERRED, Stage.ASSESSING, Stage.AWAITING_SIGNATURE).contains(stage) ? Stage.AWAITING_STRATEGY : stage;
    }

    /** When the concern was received. */
    public Instant begun() {
        return facts.getFirst().at();
    }

    public Concern concern() {
        return ((FrontDoor.ConcernRaised) facts.getFirst().fact()).concern();
    }

    EnquiryOutcome conclusion() {
        return lastOf(EnquiryConcluded.class).map(h -> ((EnquiryConcluded) h.fact()).outcome()).orElse(EnquiryOutcome.CONFERENCE);
    }

    /** The strategy discussion at which the enquiries began that are running now, or ran last. */
    Optional<Happened> initiatingStrategy() {
        return facts.stream().filter(h -> h.fact() instanceof StrategyHeld held && held.decision().beginsEnquiry()).reduce((a, b) -> b);
    }

    /** The day the conference's limit counts from: of that discussion, or of the move of a child who was on a plan elsewhere. */
    LocalDate strategyDay() {
        return initiatingStrategy().or(() -> lastOf(Moving.TransferredIn.class)).map(Happened::on).orElse(LocalDate.MAX);
    }

    public Optional<Happened> planMade() {
        return facts.stream().filter(h -> h.fact() instanceof Planning.ConferenceHeld held && held.plan() != null).reduce((a, b) -> b);
    }

    LocalDate planDay() {
        return planMade().map(Happened::on).orElse(LocalDate.MAX);
    }

    /**
     * Whether the plan is a newborn's: made before the birth or within four weeks after it. Source: Learning Review, second issue
     * which says "newborn"; the four weeks are ours, and in doubt.
     */
    public boolean isNewbornsPlan() {
        return lastOf(Moving.Born.class).filter(born -> !planDay().isAfter(born.on().plusWeeks(4))).isPresent();
    }

    LocalDate lastReviewDay() {
        return lastOf(Planning.ReviewHeld.class).map(Happened::on).orElse(LocalDate.MIN);
    }

    /** The last meeting, if its minutes have not gone out. */
    public Optional<Happened> meetingWithoutMinutes() {
        var meeting = lastOf(StrategyHeld.class, Planning.ConferenceHeld.class, Planning.CoreGroupMet.class, Planning.ReviewHeld.class);
        var minutes = lastOf(Keeping.MinutesIssued.class);
        return meeting.filter(m -> minutes.isEmpty() || minutes.get().n() < m.n());
    }
}
