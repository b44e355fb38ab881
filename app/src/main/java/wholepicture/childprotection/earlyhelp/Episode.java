package wholepicture.childprotection.earlyhelp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.childprotection.earlyhelp.FamilyPlan.ActionAgreed;
import wholepicture.childprotection.earlyhelp.FamilyPlan.ActionAnswered;
import wholepicture.childprotection.earlyhelp.Helping.SteppedUp;
import wholepicture.childprotection.earlyhelp.Offering.AreaChanged;
import wholepicture.childprotection.earlyhelp.Offering.FamilyAssessed;
import wholepicture.childprotection.earlyhelp.Offering.HelpAsked;
import wholepicture.childprotection.earlyhelp.Offering.LeadNamed;
import wholepicture.childprotection.earlyhelp.Offering.TeamJoined;
import wholepicture.time.When;

/** One episode of early help: what happened, in the order it was recorded, and what follows from it. */
public record Episode(List<Happened> facts, HelpStage stage) {

    /** @param by who recorded it */
    public record Happened(int n, Instant at, String by, HelpFact fact) {

        public LocalDate on() {
            return at.atZone(When.UK).toLocalDate();
        }
    }

    /** An action of the family plan. @param answer what came of it; {@code null} while it is open */
    public record Action(int number, String what, String who, LocalDate by, @Nullable ActionAnswered answer) {

        public boolean isOpen() {
            return answer == null;
        }
    }

    static final Episode NOT_BEGUN = new Episode(List.of(), HelpStage.ENDED);

    static Episode of(List<Happened> facts) {
        var episode = NOT_BEGUN;
        for (var next : facts) {
            episode = episode.then(next);
        }
        return episode;
    }

    Episode then(Happened next) {
        return new Episode(Stream.concat(facts.stream(), Stream.of(next)).toList(), next.fact().leadsTo(this));
    }

    /** Why the fact may not happen now; empty when it may. */
    String refuses(HelpFact fact, Instant happened) {
        if (fact.from().isEmpty() != facts.isEmpty()) {
            return facts.isEmpty() ? "The episode has not begun." : "The episode has begun already.";
        }
        if (!facts.isEmpty() && !fact.from().contains(stage)) {
            return "The episode is at another stage: %s. Somebody may have acted on it since the page was opened.".formatted(stage.inWords());
        }
        if (!facts.isEmpty() && happened.isBefore(facts.getFirst().at())) {
            return "That is before early help was asked for.";
        }
        return fact.unlawful(this, happened.atZone(When.UK).toLocalDate());
    }

    /** What asked for the help. */
    public HelpAsked asked() {
        return (HelpAsked) facts.getFirst().fact();
    }

    /** The code of the authority whose form and route hold. */
    public String area() {
        return last(AreaChanged.class).map(AreaChanged::area).orElseGet(() -> facts.isEmpty() ? "" : asked().area());
    }

    public Optional<LeadNamed> lead() {
        return last(LeadNamed.class);
    }

    public List<TeamJoined> team() {
        return facts.stream().map(Happened::fact).filter(TeamJoined.class::isInstance).map(TeamJoined.class::cast).toList();
    }

    /** The last assessment of the family's needs. */
    public Optional<FamilyAssessed> assessed() {
        return last(FamilyAssessed.class);
    }

    public Optional<SteppedUp> steppedUp() {
        return last(SteppedUp.class);
    }

    /** All actions of the family plan, in the order in which they were agreed. */
    public List<Action> actions() {
        var actions = new ArrayList<Action>();
        for (var one : facts) {
            if (one.fact() instanceof ActionAgreed agreed) {
                actions.add(new Action(actions.size() + 1, agreed.what(), agreed.who(), agreed.by() == null ? one.on() : agreed.by(), null));
            } else if (one.fact() instanceof ActionAnswered answer) {
                actions.replaceAll(action -> action.number() == answer.number() ? new Action(action.number(), action.what(), action.who(), action.by(), answer) : action);
            }
        }
        return List.copyOf(actions);
    }

    /** Whether the other has happened after the last of the one. */
    private boolean hasSince(Class<?> last, Class<?> kind) {
        int since = facts.stream().filter(h -> h.fact().getClass() == last).mapToInt(Happened::n).max().orElse(0);
        return facts.stream().anyMatch(h -> h.n() > since && h.fact().getClass() == kind);
    }

    /** Whether something new was recorded and the level of need was not judged since. */
    public boolean isToBeJudged() {
        return hasSince(Helping.LevelJudged.class, Helping.SomethingNew.class);
    }

    public <F extends HelpFact> Optional<F> last(Class<F> kind) {
        return facts.stream().map(Happened::fact).filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b);
    }
}
