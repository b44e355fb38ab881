package wholepicture.linkage;

import java.util.List;

/** Finds whether records of two groups contradict each other, unless people have vouched for them. */
final class Contradictions {

    private final Model model;
    private final Thresholds thresholds;
    private final Constraints constraints;

    Contradictions(Model model, Thresholds thresholds, Constraints constraints) {
        this.model = model;
        this.thresholds = thresholds;
        this.constraints = constraints;
    }

    /** True when people have said of any two, one from each group, that they are not one person. */
    boolean forbidden(List<Prepared> some, List<Prepared> others) {
        return !constraints.apart().isEmpty()
            && some.stream().anyMatch(one -> others.stream().anyMatch(other -> constraints.apart(one.id(), other.id())));
    }

    /** True when any two, one from each group, contradict each other and nobody has vouched for either. */
    boolean between(List<Prepared> some, List<Prepared> others) {
        return some.stream().anyMatch(one -> others.stream()
            .anyMatch(other -> contradict(one, other) && !vouched(one, some, other) && !vouched(other, others, one)));
    }

    /** Once people say that two records are one person, whoever fits either of them is not turned away by the other. */
    private boolean vouched(Prepared one, List<Prepared> group, Prepared other) {
        return constraints.together(one, other) || !constraints.together().isEmpty()
            && group.stream().anyMatch(third -> constraints.together(third, one) && !contradict(third, other));
    }

    private boolean contradict(Prepared one, Prepared other) {
        return thresholds.contradicts(model.compare(one, other));
    }
}
