package wholepicture.childprotection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.ui.Dates;

/** The discussions that decide which way a concern goes: the strategy discussion is asked for and held, and a conference is called. */
public sealed interface Strategy extends Fact {

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.MEETING;
    }

    /**
     * A new worry while a child is assessed: a strategy discussion is asked for.
     *
     * @param chronology "yes" when the chronology as it stands goes with it, so that those who come have read it
     */
    record StrategyAsked(String worry, String chronology) implements Strategy {

        public StrategyAsked {
            chronology = chronology == null ? "" : chronology;   // those that were kept before it was asked
        }

        /** One without a chronology. */
        public StrategyAsked(String worry) {
            this(worry, "");
        }

        public boolean hasChronology() {
            return chronology.equals("yes");
        }

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
            return hasChronology() ? "A strategy discussion was asked for, with the chronology" : "A strategy discussion was asked for";
        }
    }

    /**
     * @param interimPlan how the child is kept safe until the conference; enquiries do not begin without one
     * @param needs one need of the child on each line, and after a dash what is done about it
     */
    record StrategyHeld(Meeting meeting, StrategyDecision decision, String immediateSafety, String interimPlan, String medical, String parentsTold, String needs)
        implements Strategy {

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
        public Bearing bearing() {
            return decision == StrategyDecision.ASSESSMENT ? Bearing.RECORDS : Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Strategy discussion held: " + decision.inWords();
        }
    }

    /** The initial conference is called, or called again for another day. */
    record ConferenceCalled(LocalDate day, String chair) implements Strategy {

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
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Initial child protection conference called for %s, chaired by %s".formatted(Dates.inWords(day), chair);
        }
    }
}
