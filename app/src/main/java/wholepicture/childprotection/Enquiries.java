package wholepicture.childprotection;

import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.EnquiryOutcome;
import wholepicture.chronology.Contact;

/** Section 47 enquiries: the child is seen, agencies answer, and what was found is concluded. */
public sealed interface Enquiries extends Fact {

    /**
     * A visit without a word on the child is no record of a visit.
     *
     * @param contact how it went
     * @param unfit what makes the home unfit for a child to stay in; empty when nothing does
     * @param notProtected then: whether police protection was considered, and why it was not used
     */
    record ChildSeen(boolean alone, String whyNotAlone, String said, String looked, String behaved, Contact contact, String unfit, String notProtected) implements Enquiries, SawChild {

        public ChildSeen {
            contact = contact == null ? Contact.NONE : contact;   // visits that were kept before it was asked
            unfit = unfit == null ? "" : unfit;
            notProtected = notProtected == null ? "" : notProtected;
        }

        /** In a home that is fit to be in, or elsewhere. */
        public ChildSeen(boolean alone, String whyNotAlone, String said, String looked, String behaved, Contact contact) {
            this(alone, whyNotAlone, said, looked, behaved, contact, "", "");
        }

        /** One that says nothing of how it went. */
        public ChildSeen(boolean alone, String whyNotAlone, String said, String looked, String behaved) {
            this(alone, whyNotAlone, said, looked, behaved, Contact.NONE);
        }

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (said.isBlank() && looked.isBlank() && behaved.isBlank()) {
                return "Say what the child said, how they looked or how they behaved: at least one of the three.";
            }
            if (!alone && whyNotAlone.isBlank()) {
                return "Say why the child was not seen alone.";
            }
            return !unfit.isBlank() && notProtected.isBlank() ? "The home is unfit for a child: was police protection considered? Say why it was not used, or record its use first." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.VISIT;
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return alone ? "The child was seen alone" : "The child was seen, not alone";
        }
    }

    /** An agency answered what the enquiry asked it. */
    record AgencyAnswered(String agency, String answer) implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.REFERRED, Stage.AWAITING_STRATEGY, Stage.ASSESSING, Stage.ENQUIRING, Stage.AWAITING_CONFERENCE);
        }

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.SHARING;
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return agency + " told what it knows";
        }
    }

    record EnquiryConcluded(String analysis, EnquiryOutcome outcome) implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ENQUIRING);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return Stage.CONCLUDED;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.CONCLUDED);
        }

        /** A conference is never held up; anything less needs the child to have been seen. */
        @Override
        public String unlawful(Journey before, Moment moment) {
            return outcome != EnquiryOutcome.CONFERENCE && !before.hasSince(Strategy.StrategyHeld.class, ChildSeen.class)
                ? "The child has not been seen since the strategy discussion. See the child before concluding that there is no continuing risk." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public Bearing bearing() {
            return outcome == EnquiryOutcome.CONFERENCE ? Bearing.PROTECTS : Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return "Section 47 enquiries concluded: " + outcome.inWords();
        }
    }
}
