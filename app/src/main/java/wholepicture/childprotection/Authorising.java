package wholepicture.childprotection;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.EnquiryOutcome;

/** What a manager authorises who did not do it: an enquiry, and a child and family assessment. */
public sealed interface Authorising extends Fact {

    @Override
    default By by() {
        return By.MANAGER;
    }

    /** A manager who did not conclude it authorises the enquiry. */
    record EnquiryAuthorised() implements Authorising {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.CONCLUDED);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return before.conclusion() == EnquiryOutcome.CONFERENCE ? Stage.AWAITING_CONFERENCE : Stage.ASSESSING;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_CONFERENCE, Stage.ASSESSING);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.lastOf(Enquiries.EnquiryConcluded.class).filter(last -> Objects.equals(last.worker(), moment.worker())).isPresent()
                ? "You concluded it yourself. Another manager authorises." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Section 47 enquiries authorised";
        }
    }

    /**
     * The child and family assessment is complete and authorised. Closing waits for the closing look and another's signature.
     *
     * @param evidence as when a plan ends
     * @param grounds what closing rests on, beside the look
     */
    record AssessmentAuthorised(String analysis, boolean closes, @Nullable ClosingLook look, String evidence, @Nullable ClosingGrounds grounds) implements Authorising {

        public AssessmentAuthorised {
            evidence = evidence == null ? "" : evidence;   // assessments that were authorised before it was asked
        }

        /** One that does not close because of how the family works with us. */
        public AssessmentAuthorised(String analysis, boolean closes, @Nullable ClosingLook look) {
            this(analysis, closes, look, "", null);
        }

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return closes ? Stage.AWAITING_SIGNATURE : before.stage();
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_SIGNATURE);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (closes && before.stage() != Stage.ASSESSING) {
                return "An assessment closes a case only when there are no enquiries, no conference to come and no plan.";
            }
            if (before.facts().stream().noneMatch(h -> h.fact() instanceof SawChild saw && saw.wasSeen())) {
                return "The child has not been seen. An assessment is not authorised without.";
            }
            if (!Assessing.notReady(before, moment).isEmpty()) {
                return Assessing.notReady(before, moment);
            }
            return closes ? notToClose(before, moment) : "";
        }

        private String notToClose(Journey before, Moment moment) {
            if (look == null || !look.isWhole()) {
                return "Before closing, say what was found on child sexual abuse, on neglect, and on every other sign of abuse, and whether we could be too hopeful.";
            }
            if (!look.showsThatItLasts()) {
                return "Before closing, say what has changed, what shows that it lasts, and over what period. What was promised is no evidence.";
            }
            var compliance = Compliance.refuses(before, evidence, analysis, moment.why());
            return compliance.isEmpty() ? Objects.requireNonNullElse(grounds, ClosingGrounds.NONE).refuses(before, moment) : compliance;
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public Bearing bearing() {
            return closes ? Bearing.WITHDRAWS : Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return closes ? "Assessment authorised; nothing more is needed" : "Assessment authorised; the child is in need and work goes on";
        }
    }
}
