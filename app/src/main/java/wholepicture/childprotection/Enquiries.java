package wholepicture.childprotection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.EnquiryOutcome;
import wholepicture.childprotection.Words.StrategyDecision;

/** What happens from the strategy discussion to the end of the enquiry or assessment. */
public sealed interface Enquiries extends Fact {

    /** A new worry while a child is assessed: a strategy discussion is asked for. */
    record StrategyAsked(String worry) implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING, Stage.AWAITING_SIGNATURE);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return Stage.AWAITING_STRATEGY;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONCERN;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "A strategy discussion was asked for";
        }
    }

    /**
     * @param interimPlan how the child is kept safe until the conference; enquiries do not begin without one
     * @param needs one need of the child on each line, and after a dash what is done about it
     */
    record StrategyHeld(Meeting meeting, StrategyDecision decision, String immediateSafety, String interimPlan, String medical, String parentsTold, String needs)
        implements Enquiries {

        public StrategyHeld {
            needs = needs == null ? "" : needs;   // discussions that were kept before it was asked
        }

        /** One that names no need. */
        public StrategyHeld(Meeting meeting, StrategyDecision decision, String immediateSafety, String interimPlan, String medical, String parentsTold) {
            this(meeting, decision, immediateSafety, interimPlan, medical, parentsTold, "");
        }

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return decision.beginsEnquiry() ? Stage.ENQUIRING : decision == StrategyDecision.ASSESSMENT ? Stage.ASSESSING : Stage.AWAITING_STRATEGY;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.ENQUIRING, Stage.ASSESSING, Stage.AWAITING_STRATEGY);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (moment.happened().isBefore(before.begun())) {
                return "A strategy discussion cannot have been held before the concern was raised.";
            }
            if (decision.beginsEnquiry() && interimPlan.isBlank()) {
                return "Say how the child is kept safe until the conference: enquiries begin with an interim plan.";
            }
            var open = needs.lines().filter(line -> !line.isBlank() && !line.matches(".*\\S\\s+[–|-]\\s+\\S.*")).findFirst();
            return open.isPresent() ? "Each need stands with what is done about it, after a dash. Nothing is said yet of: %s.".formatted(open.get().strip()) : meeting.missingFromStrategy();
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.MEETING;
        }

        @Override
        public Bearing bearing() {
            return decision == StrategyDecision.ASSESSMENT ? Bearing.RECORDS : Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Strategy discussion held: " + decision.inWords();
        }
    }

    /** A visit without a word on the child is no record of a visit. */
    record ChildSeen(boolean alone, String whyNotAlone, String said, String looked, String behaved) implements Enquiries, SawChild {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (said.isBlank() && looked.isBlank() && behaved.isBlank()) {
                return "Say what the child said, how they looked or how they behaved: at least one of the three.";
            }
            return alone || !whyNotAlone.isBlank() ? "" : "Say why the child was not seen alone.";
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
            return outcome != EnquiryOutcome.CONFERENCE && !before.hasSince(StrategyHeld.class, ChildSeen.class)
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

    /** A manager who did not conclude it authorises the enquiry. */
    record EnquiryAuthorised() implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.CONCLUDED);
        }

        @Override
        public By by() {
            return By.MANAGER;
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
            return before.lastOf(EnquiryConcluded.class).filter(last -> Objects.equals(last.worker(), moment.worker())).isPresent()
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

    /** The child and family assessment is complete and authorised. Closing waits for the closing look and another's signature. */
    record AssessmentAuthorised(String analysis, boolean closes, @Nullable ClosingLook look) implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
        }

        @Override
        public By by() {
            return By.MANAGER;
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
            return closes && (look == null || !look.isWhole())
                ? "Before closing, say what was found on child sexual abuse, on neglect, and on every other sign of abuse." : "";
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

    /** The initial conference is called, or called again for another day. */
    record ConferenceCalled(LocalDate day, String chair) implements Enquiries {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE);
        }

        /** Census rule 8875: the date of an initial conference cannot be a weekend. */
        @Override
        public String unlawful(Journey before, Moment moment) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return "A conference is not held at a weekend.";
            }
            return day.isBefore(before.strategyDay()) ? "A conference cannot be held before the strategy discussion." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.MEETING;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Initial child protection conference called for %s, chaired by %s".formatted(wholepicture.ui.Dates.inWords(day), chair);
        }
    }
}
