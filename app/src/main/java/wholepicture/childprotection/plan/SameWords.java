package wholepicture.childprotection.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.SawChild;

/** Words that stand alike in the records of two children of one family. Each child has a story of their own, so the same words are looked at again. */
public final class SameWords {

    /** Fewer letters than this are too few to be anybody's story. */
    private static final int LEAST = 20;

    private record Said(String where, String words) {}

    private SameWords() {}

    /** Where the same words stand in both, in words for the page. */
    public static List<String> in(Journey one, Journey other) {
        var others = said(other).map(said -> plain(said.words())).toList();
        return said(one).filter(said -> plain(said.words()).length() >= LEAST && others.contains(plain(said.words()))).map(Said::where).distinct().toList();
    }

    private static Stream<Said> said(Journey journey) {
        return journey.facts().stream().flatMap(h -> switch (h.fact()) {
            case Enquiries.EnquiryConcluded it -> Stream.of(new Said("the analysis of the enquiries", it.analysis()));
            case Authorising.AssessmentAuthorised it -> Stream.of(new Said("the analysis of the assessment", it.analysis()));
            case Planning.ConferenceHeld it -> Stream.of(new Said("what it means, at the conference", it.analysis()), new Said("the outline of the plan", it.plan() == null ? "" : it.plan().outline()));
            case Planning.ReviewHeld it -> Stream.of(new Said("progress, at a review", it.progress()));
            case PlanWork.GoalWritten it -> Stream.of(new Said("a danger statement", it.danger()), new Said("a safety goal", it.goal()));
            case SawChild it -> Stream.of(new Said("what the child said", it.said()), new Said("how the child looked", it.looked()), new Said("how the child behaved", it.behaved()));
            default -> Stream.of();
        });
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("\\W+", " ").strip();
    }
}
