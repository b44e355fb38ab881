package wholepicture.childprotection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.PlanWork.ActionJudged;
import wholepicture.childprotection.PlanWork.ActionWritten;
import wholepicture.childprotection.PlanWork.RecommendationJudged;
import wholepicture.childprotection.PlanWork.VisitsSet;

/**
 * The plan of a child as the facts make it: what the conference gave, and what the core group wrote since, part by part. As it was at
 * any moment is the same, made from the facts until then.
 *
 * @param facts since the conference that made it, with that conference first; empty when there is no plan
 */
public record ProtectionPlan(List<Happened> facts) {

    /** A part as it stands. @param version how often it was written, from 1 */
    public record Kept<F>(F fact, int version, Happened last) {}

    /** An action with what came of it. @param judged the last judgement; empty while there is none */
    public record Act(Kept<ActionWritten> written, Optional<Happened> judged) {

        public boolean isDone() {
            return judged.filter(h -> h.fact() instanceof ActionJudged j && j.done()).isPresent();
        }
    }

    /** A recommendation of the conference. @param agency who is to carry it out */
    public record Recommended(String part, String agency, String what, Optional<Happened> judged) {

        public PlanWork.Standing standing() {
            return judged.map(h -> ((RecommendationJudged) h.fact()).standing()).orElse(PlanWork.Standing.NOT_BEGUN);
        }
    }

    public static ProtectionPlan of(Journey journey) {
        return journey.planMade().map(made -> new ProtectionPlan(journey.facts().stream().filter(h -> h.n() >= made.n()).toList())).orElse(new ProtectionPlan(List.of()));
    }

    /** As it was once the fact of that number was kept. */
    public ProtectionPlan asOf(int n) {
        return new ProtectionPlan(facts.stream().filter(h -> h.n() <= n).toList());
    }

    public boolean isThere() {
        return !facts.isEmpty();
    }

    public Happened made() {
        return facts.getFirst();
    }

    /** What the conference gave. */
    public PlanOutline given() {
        return Objects.requireNonNull(((Planning.ConferenceHeld) made().fact()).plan());
    }

    /** The category as the last review left it. */
    public Words.Category category() {
        return facts.stream().flatMap(h -> h.fact() instanceof Planning.ReviewHeld r && r.category() != null ? Stream.of(r.category()) : Stream.of())
            .reduce((a, b) -> b).orElse(given().category());
    }

    /** All writings of one part, the oldest first; the outline of the conference is the first of what it brought. */
    List<Happened> versions(String part) {
        return Stream.concat(outline(), facts.stream()).filter(h -> h.fact() instanceof PartOfPlan p && p.part().equals(part)).toList();
    }

    /** The parts of a kind as they stand, in the order in which they were first written. */
    public <F extends PartOfPlan> List<Kept<F>> parts(Class<F> kind) {
        Map<String, Kept<F>> kept = new LinkedHashMap<>();
        Stream.concat(outline(), facts.stream()).filter(h -> kind.isInstance(h.fact())).forEach(h -> {
            var part = kind.cast(h.fact());
            var before = kept.get(part.part());
            kept.put(part.part(), new Kept<>(part, before == null ? 1 : before.version() + 1, h));
        });
        return kept.values().stream().filter(k -> !k.fact().takesOut()).toList();
    }

    public List<Act> actions() {
        return parts(ActionWritten.class).stream().map(written -> new Act(written,
            last(fact -> fact instanceof ActionJudged judged && judged.part().equals(written.fact().part())))).toList();
    }

    Optional<Act> action(String part) {
        return actions().stream().filter(one -> one.written().fact().part().equals(part)).findFirst();
    }

    public Optional<Kept<VisitsSet>> visits() {
        return parts(VisitsSet.class).stream().findFirst();
    }

    public List<Recommended> recommendations() {
        var all = new ArrayList<Recommended>();
        for (var line : given().recommendations()) {
            var part = "r" + (all.size() + 1);
            all.add(new Recommended(part, line.agency(), line.what(), last(fact -> fact instanceof RecommendationJudged judged && judged.part().equals(part))));
        }
        return List.copyOf(all);
    }

    /** When somebody changed the plan, the newest first: each is a version that can be read. */
    public List<Happened> changes() {
        return facts.stream().filter(h -> h.fact() instanceof PlanWork && !(h.fact() instanceof SawChild) || h.n() == made().n()).toList().reversed();
    }

    public List<Happened> all(Predicate<Fact> what) {
        return facts.stream().filter(h -> what.test(h.fact())).toList().reversed();
    }

    private Optional<Happened> last(Predicate<Fact> what) {
        return facts.stream().filter(h -> what.test(h.fact())).reduce((a, b) -> b);
    }

    /** The lines of the conference's outline, carried in as actions. */
    private Stream<Happened> outline() {
        if (facts.isEmpty()) {
            return Stream.of();
        }
        var made = made();
        var lines = Outline.read(given().outline());
        return IntStream.range(0, lines.size()).mapToObj(i -> new Happened(made.n(), made.at(), made.worker(), made.by(), made.why(),
            new ActionWritten("outline-" + (i + 1), 0, lines.get(i).what(), lines.get(i).who(), lines.get(i).measure(), lines.get(i).by(), "")));
    }
}
