package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.Bearing;

/** The plans beside a child protection plan: the interim plan until a conference, the plan of a child in need, and that of a child in care. */
public sealed interface OtherPlans extends Fact {

    /** Where the child is kept safe until a conference has decided. */
    Set<Stage> BEFORE_CONFERENCE = EnumSet.of(Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE);

    /** How the child is kept safe until the conference, written again: because it was moved, or something changed. It ends with the conference. */
    record InterimPlanMade(String plan, String checks) implements OtherPlans {

        @Override
        public Set<Stage> from() {
            return BEFORE_CONFERENCE;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return plan.isBlank() || checks.isBlank() ? "Say how the child is kept safe, and who looks how often whether it holds." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "An interim plan was made until the conference";
        }
    }

    /** A plan of a child in need (section 17). It never runs beside a child protection plan: that ends it. Source: census rule 4001 (B7). */
    record NeedPlanMade(String needs, String lead, String actions, String family) implements OtherPlans {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ASSESSING);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return OtherPlans.hasNeedPlan(before) ? "The child has a child in need plan already. Review it, or end it."
                : Stream.of(needs, lead, actions).anyMatch(String::isBlank) ? "A child in need plan says what the child needs, who leads, and who does what by when." : "";
        }

        @Override
        public String sentence() {
            return "A child in need plan was made";
        }
    }

    record NeedPlanReviewed(String progress, String next) implements OtherPlans {

        @Override
        public Set<Stage> from() {
            return EnumSet.of(Stage.ASSESSING, Stage.AWAITING_STRATEGY, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !OtherPlans.hasNeedPlan(before) ? "There is no child in need plan." : progress.isBlank() || next.isBlank() ? "Say what has become of the plan, and what comes next." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return "The child in need plan was reviewed and goes on";
        }
    }

    /** @param evidence what shows the change, over what period, from whom besides the parents; needed where it ends because of how the family works with us */
    record NeedPlanEnded(String outcome, String support, String evidence) implements OtherPlans {

        public NeedPlanEnded {
            evidence = evidence == null ? "" : evidence;   // plans that ended before it was asked
        }

        /** One that does not end because of how the family works with us. */
        public NeedPlanEnded(String outcome, String support) {
            this(outcome, support, "");
        }

        @Override
        public Set<Stage> from() {
            return EnumSet.of(Stage.ASSESSING, Stage.AWAITING_STRATEGY, Stage.ENQUIRING, Stage.CONCLUDED, Stage.AWAITING_CONFERENCE);
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !OtherPlans.hasNeedPlan(before) ? "There is no child in need plan." : outcome.isBlank() || support.isBlank() ? "Say what the plan reached, and which support goes on."
                : Compliance.refuses(before, evidence, outcome, moment.why());
        }

        @Override
        public Bearing bearing() {
            return Bearing.WITHDRAWS;
        }

        @Override
        public String sentence() {
            return "The child in need plan ended";
        }
    }

    /**
     * The plan of a child in care, beside any other.
     *
     * @param status by which law the child is in care; {@code plan} where the child lives, and what is to become of it
     * @param since the day the child came into care, from which the reviews count; {@code null} where it is the day the plan was made
     */
    record CarePlanMade(String status, String lead, String plan, @Nullable LocalDate since) implements OtherPlans {

        /** One made on the day the child came into care. */
        public CarePlanMade(String status, String lead, String plan) {
            this(status, lead, plan, null);
        }

        @Override
        public Set<Stage> from() {
            return Stage.OPEN;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return inCare(before) ? "The child has a plan as a child in care already. Review it, or end it."
                : Stream.of(status, lead, plan).anyMatch(String::isBlank) ? "Say by which law the child is in care, who leads, and what the plan is."
                : since != null && since.isAfter(moment.on()) ? "The day the child came into care is after the day of the plan." : "";
        }

        @Override
        public String sentence() {
            return "A plan for the child in care was made";
        }
    }

    record CarePlanReviewed(String progress) implements OtherPlans {

        @Override
        public Set<Stage> from() {
            return Stage.OPEN;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !inCare(before) ? "There is no plan for a child in care." : progress.isBlank() ? "Say what has become of the plan." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return "The plan for the child in care was reviewed";
        }
    }

    record CarePlanEnded(String outcome, String support) implements OtherPlans {

        @Override
        public Set<Stage> from() {
            return Stage.OPEN;
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !inCare(before) ? "There is no plan for a child in care." : outcome.isBlank() || support.isBlank() ? "Say where the child lives now, and which support goes on." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.WITHDRAWS;
        }

        @Override
        public String sentence() {
            return "The plan for the child in care ended";
        }
    }

    /** Whether the child has a plan as a child in care now. */
    static boolean inCare(Journey journey) {
        return journey.stage() != Stage.ENDED && journey.isBetween(CarePlanMade.class, CarePlanEnded.class);
    }

    /** Whether the child has a child in need plan now: one that neither was ended nor gave way to a child protection plan. */
    static boolean hasNeedPlan(Journey journey) {
        boolean has = false;
        for (var happened : journey.facts()) {
            has = switch (happened.fact()) {
                case NeedPlanMade _ -> true;
                case NeedPlanEnded _ -> false;
                case Planning.ConferenceHeld held when held.plan() != null -> false;
                case Fact _ -> has;
            };
        }
        return has && journey.stage() != Stage.ENDED;
    }
}
