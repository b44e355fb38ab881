package wholepicture.childprotection.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.childprotection.Assessing.AssessmentFinished;
import wholepicture.childprotection.Authorising.AssessmentAuthorised;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Planning.CoreGroupMet;
import wholepicture.childprotection.ProtectionPlan;
import wholepicture.ui.Dates;

/** What a review conference receives: the assessment, and what has become of the plan, in the words in which they were recorded. */
public final class BeforeReview {

    private BeforeReview() {}

    /** By the items of a review's agenda; nothing of an item of which nothing is recorded. */
    public static Map<String, String> of(Journey journey) {
        Map<String, String> known = new LinkedHashMap<>();
        journey.lastOf(AssessmentFinished.class, AssessmentAuthorised.class).ifPresent(it -> known.put("assessment", switch (it.fact()) {
            case AssessmentFinished done -> "%s, finished on %s by %s%s".formatted(done.title(), Dates.inWords(it.on()), String.join(", ", done.agencies()), done.result().isBlank() ? "" : ": " + done.result());
            case AssessmentAuthorised done -> "authorised on %s: %s".formatted(Dates.inWords(it.on()), done.analysis());
            default -> "";
        }));
        var plan = ProtectionPlan.of(journey);
        if (plan.isThere()) {
            var outcomes = plan.actions().stream().map(act -> act.written().fact().what() + " – " + (act.judged().isEmpty() ? "open" : act.isDone() ? "done" : "not done")).collect(Collectors.joining("; "));
            if (!outcomes.isEmpty()) {
                known.put("outcomes", outcomes);
            }
            known.put("stay", "The plan stands under %s".formatted(plan.category().inWords().toLowerCase(Locale.UK)));
        }
        journey.lastOf(CoreGroupMet.class).ifPresent(it -> known.put("measures", "the core group of %s: %s".formatted(Dates.inWords(it.on()),
            Stream.of(((CoreGroupMet) it.fact()).risksReduced(), ((CoreGroupMet) it.fact()).harmPrevented(), ((CoreGroupMet) it.fact()).wellbeing()).filter(words -> !words.isBlank()).collect(Collectors.joining("; ")))));
        return known;
    }
}
