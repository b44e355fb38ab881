package wholepicture.childprotection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Category;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** What conferences and core groups do. */
public sealed interface Planning extends Fact {

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.MEETING;
    }

    /**
     * The initial conference decides for this child.
     *
     * @param continuingRisk the explicit answer: is the child at continuing risk of significant harm
     * @param plan what the plan is; {@code null} when no plan is made
     * @param plansBefore plans that the family remembers of other areas; those kept here are counted, not typed
     * @param earlierPlans how the family worked with earlier plans; must be said before objectives when there were any
     * @param analysis what the information means for this child
     * @param marac what MARAC knows of the risks, and how it was considered
     * @param child how the child took part; {@code null} in conferences that were kept before it was asked
     */
    record ConferenceHeld(Meeting meeting, boolean continuingRisk, @Nullable PlanOutline plan, int plansBefore, String earlierPlans, String analysis, String marac,
        ChairsJudgement.@Nullable Participation child) implements Planning {

        /** One of which nobody said how the child took part. */
        public ConferenceHeld(Meeting meeting, boolean continuingRisk, @Nullable PlanOutline plan, int plansBefore, String earlierPlans, String analysis, String marac) {
            this(meeting, continuingRisk, plan, plansBefore, earlierPlans, analysis, marac, null);
        }

        public ConferenceHeld {
            analysis = analysis == null ? "" : analysis;   // conferences that were kept before it was asked
            marac = marac == null ? "" : marac;
        }

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.AWAITING_CONFERENCE);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return plan == null ? Stage.ASSESSING : Stage.ON_PLAN;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.ON_PLAN, Stage.ASSESSING);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.hasSince(Strategy.StrategyHeld.class, Strategy.ConferenceCalled.class)) {
                return "The conference has not been called.";
            }
            if (isWeekend(moment.on())) {
                return "A conference is not held at a weekend.";
            }
            if (moment.on().isBefore(before.strategyDay())) {
                return "A conference cannot have been held before the strategy discussion.";
            }
            if (continuingRisk != (plan != null)) {
                return continuingRisk ? "A child at continuing risk of significant harm needs a plan." : "A plan needs the answer that the child is at continuing risk.";
            }
            if (moment.known().marac() && marac.isBlank()) {
                return "An adult close to this child is known to MARAC. Ask what MARAC knows of the risks, and say how the conference considered it, before it decides.";
            }
            if (analysis.isBlank()) {
                return "Say what the information of the agencies means for this child.";
            }
            int plans = plansBefore + moment.known().plansBefore();
            if (plan != null && plans > 0 && earlierPlans.isBlank()) {
                return "This child has been on a plan before (%s). Say how the family worked with it before the plan's objectives are agreed."
                    .formatted(plans == 1 ? "once" : plans + " times");
            }
            return plan != null && !plan.unlawful(moment).isEmpty() ? plan.unlawful(moment) : meeting.missingFromConference();
        }

        @Override
        public Bearing bearing() {
            return plan == null ? Bearing.RECORDS : Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return plan == null ? "Initial conference held: the child is not at continuing risk; no plan"
                : "Initial conference held: the child is at continuing risk; plan made under " + plan.category().inWords().toLowerCase(Locale.UK);
        }
    }

    /** How far a task of the core group is done. */
    enum Rating implements Words.Worded {
        DONE("Done: no plan is needed for it"), BETTER("Better"), SAME("As it was"), WORSE("Worse");

        private final String inWords;

        Rating(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** The core group's three tasks, each rated. */
    record Rated(Rating risks, Rating harm, Rating wellbeing) {}

    /** The core group met and judged its three tasks. */
    record CoreGroupMet(Meeting meeting, String risksReduced, String harmPrevented, String wellbeing, @Nullable Rated rated) implements Planning {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ON_PLAN);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return moment.on().isBefore(before.planDay()) ? "A core group cannot have met before the plan was made."
                : rated == null ? "Rate each of the three tasks of the core group." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return "The core group met";
        }
    }

    /**
     * A review conference decides for this child.
     *
     * @param category confirmed or changed; needed while the plan goes on
     * @param stepDown needed when the plan ends
     * @param judged what the chair judges; {@code null} only in reviews that were kept before it was asked
     */
    record ReviewHeld(Meeting meeting, boolean continuingRisk, @Nullable Category category, String categoryReason, String progress, @Nullable StepDown stepDown,
        @Nullable ChairsJudgement judged)
        implements Planning {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ON_PLAN);
        }

        @Override
        public Stage leadsTo(Journey before) {
            return continuingRisk ? Stage.ON_PLAN : Stage.ENDED;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.ON_PLAN, Stage.ENDED);
        }

        /** Census rules 8841 and 8840: a review is after the day the plan began, so a plan never ends on the day it began. */
        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!moment.on().isAfter(before.planDay())) {
                return "A review is held after the day the plan was made.";
            }
            if (moment.on().isBefore(before.lastReviewDay())) {
                return "A review cannot have been held before the one before it.";
            }
            if (progress.isBlank()) {
                return "The chair judges whether there is enough progress, and says what follows if there is not.";
            }
            if (judged == null) {
                return "The chair rates the progress, names who decided, and says how the child took part.";
            }
            var missing = judged.missing(!continuingRisk, before.lastReviewDay().isBefore(before.planDay()), moment.known().isBabyOn(moment.on()));
            if (!missing.isEmpty()) {
                return missing;
            }
            if (continuingRisk && (category == null || categoryReason.isBlank())) {
                return "The plan goes on: confirm the category or change it, and say why.";
            }
            if (!continuingRisk && moment.known().newborns() && before.isNewbornsPlan() && moment.on().isBefore(leastFor(before, moment)) && !before.has(Moving.EarlyEndAllowed.class)) {
                return "The plan of a newborn does not end before %s, unless a manager allows it first, with a reason.".formatted(Dates.inWords(leastFor(before, moment)));
            }
            if (!continuingRisk && (stepDown == null || !stepDown.isWhole())) {
                return "A plan ends only with a lead person, the support that goes on, what would raise concern again, whether we could be too hopeful, and the day this was shared with the family.";
            }
            var absent = meeting.missingFromConference();
            return absent.isEmpty() && !continuingRisk && !hasOversight(before)
                ? "No manager of the authority has looked at this plan since the last conference. A plan does not end without a manager's oversight: record it first." : absent;
        }

        @Override
        public Bearing bearing() {
            return continuingRisk ? Bearing.PROTECTS : Bearing.WITHDRAWS;
        }

        @Override
        public String sentence() {
            return continuingRisk ? "Review conference held: the child is still at continuing risk; the plan goes on"
                : "Review conference held: the child is no longer at continuing risk; the plan ended";
        }
    }

    /** Who holds the child when a plan ends, and with what. Source: Learning Review, second issue; hope that may be too great: A-357. */
    record StepDown(String lead, String support, String triggers, String optimism, @Nullable LocalDate shared) {

        public StepDown {
            optimism = optimism == null ? "" : optimism;   // plans that ended before it was asked
        }


        boolean isWhole() {
            return !lead.isBlank() && !support.isBlank() && !triggers.isBlank() && !optimism.isBlank() && shared != null;
        }
    }

    /** Whether a manager looked at the work since the last conference. */
    private static boolean hasOversight(Journey before) {
        int since = before.lastOf(ConferenceHeld.class, ReviewHeld.class).map(Journey.Happened::n).orElse(0);
        return before.lastOf(Keeping.OversightGiven.class).filter(given -> given.n() > since).isPresent();
    }

    private static LocalDate leastFor(Journey before, Moment moment) {
        return moment.rules().reckon(Timescales.NEWBORN_ON_PLAN, before.planDay().atStartOfDay(When.UK)).deadline().lastDay();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
