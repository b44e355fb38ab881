package wholepicture.childprotection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.ui.Dates;

/** Answering sets of questions in a case: the assessment itself and the tools that feed it. It changes no stage. */
public sealed interface Assessing extends Fact {

    /** The set that is the child and family assessment; it is the responsible authority's, and a manager authorises it. */
    String CHILD_AND_FAMILY = "child-and-family";

    /** The code of the set. */
    String questions();

    UUID sheet();

    @Override
    default Set<Stage> from() {
        return Set.of(Stage.REFERRED, Stage.AWAITING_SIGNATURE, Stage.AWAITING_STRATEGY, Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED,
            Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
    }

    /** Tools are anybody's who is involved. */
    @Override
    default By by() {
        return questions().equals(CHILD_AND_FAMILY) ? By.WORKER : By.ANYBODY_INVOLVED;
    }

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.ASSESSMENT;
    }

    /** @param version of the set, which stays with its answers */
    record AssessmentBegun(String questions, String title, int version, UUID sheet) implements Assessing {

        @Override
        public String sentence() {
            return title + " begun";
        }
    }

    /**
     * Everything that must be answered is.
     *
     * @param agencies who answered
     * @param result what stands out of it, in a few words; empty when nothing does
     */
    record AssessmentFinished(String questions, String title, int version, UUID sheet, List<String> agencies, String result) implements Assessing {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.facts().stream().anyMatch(h -> h.fact() instanceof AssessmentFinished done && done.sheet().equals(sheet)) ? "It is finished already." : "";
        }

        @Override
        public String sentence() {
            return "%s finished, answered by %s%s".formatted(title, String.join(", ", agencies), result.isBlank() ? "" : "; " + result);
        }
    }

    /**
     * Why the assessment cannot be authorised yet. Where none was begun on a form, the analysis in the act itself is the assessment.
     * Source: the young carer's question is answered before anybody authorises, and a manager signs in an act of their own.
     */
    static String notReady(Journey before, Moment moment) {
        var sheets = before.facts().stream().filter(h -> h.fact() instanceof Assessing a && a.questions().equals(CHILD_AND_FAMILY)).toList();
        var last = sheets.stream().reduce((a, b) -> b);
        if (last.isEmpty()) {
            return "";
        }
        if (last.get().fact() instanceof AssessmentBegun) {
            return "The assessment that was begun on %s is not finished. Answer what it asks and finish it first.".formatted(Dates.inWords(last.get().on()));
        }
        return last.map(Happened::worker).filter(worker -> worker == moment.worker()).isPresent() ? "You finished the assessment yourself. Another manager authorises it." : "";
    }
}
