package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;
import wholepicture.chronology.Contact;
import wholepicture.clocks.Timescale;
import wholepicture.ui.Dates;

/** What the core group writes into a plan, part by part, and what is done by it. Source: B6, B38. */
public sealed interface PlanWork extends Fact {

    @Override
    default Set<Stage> from() {
        return Set.of(Stage.ON_PLAN);
    }

    /** The core group is of many agencies, and develops the plan together. */
    @Override
    default By by() {
        return By.ANYBODY_INVOLVED;
    }

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    @Override
    default String unlawful(Journey before, Moment moment) {
        return this instanceof PartOfPlan part ? PartOfPlan.outdated(part, before) : "";
    }

    /** A danger, and the goal that answers it: neither without the other. @param scale from 0 to 10, where we are today; may be empty */
    record GoalWritten(String part, int over, String danger, String goal, String scale) implements PlanWork, PartOfPlan {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return danger.isBlank() || goal.isBlank() ? "A danger statement and a safety goal go together: write both."
                : !scale.matches("|\\d|10") ? "The scale goes from 0 to 10." : PartOfPlan.outdated(this, before);
        }

        @Override
        public String inWords() {
            return "Danger: " + danger + " Goal: " + goal + (scale.isEmpty() ? "" : " Scale: " + scale);
        }

        @Override
        public String sentence() {
            return over == 0 ? "A danger and its safety goal were written into the plan" : "A danger and its safety goal were written anew";
        }
    }

    /** @param goal the part that it serves; empty when it serves none in particular */
    record ActionWritten(String part, int over, String what, String who, String measure, @Nullable LocalDate due, String goal) implements PlanWork, PartOfPlan {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (due == null || Stream.of(what, who, measure).anyMatch(String::isBlank)) {
                return "An action says what is done, who does it, how we shall know, and by when.";
            }
            return due.isBefore(before.planDay()) ? "An action of the plan cannot be due before the plan was made." : PartOfPlan.outdated(this, before);
        }

        @Override
        public String inWords() {
            return "%s – %s – %s%s".formatted(what, who, measure, due == null ? "" : " – by " + Dates.inWords(due));
        }

        @Override
        public String sentence() {
            return over == 0 ? "An action was written into the plan" : "An action of the plan was written anew";
        }
    }

    /** What came of an action. @param evidence how we know; needed either way */
    record ActionJudged(String part, boolean done, String evidence) implements PlanWork {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (ProtectionPlan.of(before).action(part).isEmpty()) {
                return "There is no such action in the plan.";
            }
            return evidence.isBlank() ? "Say what shows that it was done, or why it was not." : "";
        }

        @Override
        public String sentence() {
            return done ? "An action of the plan was done" : "An action of the plan was not done";
        }
    }

    record ContingencyWritten(String part, int over, String whenever, String then) implements PlanWork, PartOfPlan {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return whenever.isBlank() || then.isBlank() ? "Say what may happen, and who does what then." : PartOfPlan.outdated(this, before);
        }

        @Override
        public String inWords() {
            return "If: " + whenever + " Then: " + then;
        }

        @Override
        public String sentence() {
            return "What happens if the plan does not work was written";
        }
    }

    /** How often the child is visited. There is no national interval (B6). */
    enum VisitEvery implements Worded {
        WEEK("Every week", Timescales.VISIT_EVERY_WEEK), TEN_WORKING_DAYS("Every 10 working days", Timescales.VISIT_EVERY_TEN_DAYS),
        FOUR_WEEKS("Every 4 weeks", Timescales.VISIT_EVERY_FOUR_WEEKS);

        private final String inWords;
        private final Timescale rule;

        VisitEvery(String inWords, Timescale rule) {
            this.inWords = inWords;
            this.rule = rule;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        Timescale rule() {
            return rule;
        }
    }

    record VisitsSet(String part, int over, VisitEvery every, String who) implements PlanWork, PartOfPlan {

        static final String PART = "visits";

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !part.equals(PART) ? "There is no such part of the plan." : who.isBlank() ? "Say who visits." : PartOfPlan.outdated(this, before);
        }

        @Override
        public String inWords() {
            return every.inWords() + ", by " + who;
        }

        @Override
        public String sentence() {
            return "Visits to the child were set: " + every.inWords().toLowerCase(Locale.UK);
        }
    }

    /** @param leaves whether this person is no member any more */
    record MemberNamed(String part, int over, String name, String role, boolean family, boolean leaves) implements PlanWork, PartOfPlan {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return name.isBlank() || role.isBlank() ? "Say who it is, and what they are to the child." : PartOfPlan.outdated(this, before);
        }

        @Override
        public String inWords() {
            return name + ", " + role + (leaves ? ", left the core group" : "");
        }

        @Override
        public boolean takesOut() {
            return leaves;
        }

        @Override
        public String sentence() {
            return leaves ? "A member left the core group" : "A member of the core group was named";
        }
    }

    /** How far a recommendation of the conference has come. */
    enum Standing implements Worded {
        NOT_BEGUN("Not begun"), UNDER_WAY("Under way"), DONE("Carried out"), NOT_CARRIED_OUT("Not carried out");

        private final String inWords;

        Standing(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** The core group says how far a recommendation has come. @param part as the plan numbers the recommendations of its conference */
    record RecommendationJudged(String part, Standing standing, String how) implements PlanWork {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (ProtectionPlan.of(before).recommendations().stream().noneMatch(one -> one.part().equals(part))) {
                return "The conference made no such recommendation.";
            }
            return how.isBlank() ? "Say what was done, or why it was not." : "";
        }

        @Override
        public String sentence() {
            return "A recommendation of the conference: " + standing.inWords().toLowerCase(Locale.UK);
        }
    }

    /**
     * A visit to the child by the plan. Only one at which the child was seen counts for the next (B6).
     *
     * @param who who went; {@code place} where
     * @param why why the child was not seen, or not seen alone
     * @param home what the home was like, and {@code adults} who was there and how they were towards the worker
     */
    record Visited(String who, boolean announced, boolean seen, boolean alone, boolean bedroom, String why, String place, String said, String looked, String behaved,
        String home, String adults, Contact contact) implements PlanWork, SawChild {

        public Visited {
            contact = contact == null ? Contact.NONE : contact;   // visits that were kept before it was asked
        }

        /** One that says nothing of how it went. */
        public Visited(String who, boolean announced, boolean seen, boolean alone, boolean bedroom, String why, String place, String said, String looked, String behaved,
            String home, String adults) {
            this(who, announced, seen, alone, bedroom, why, place, said, looked, behaved, home, adults, Contact.NONE);
        }

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public boolean wasSeen() {
            return seen;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (who.isBlank() || place.isBlank()) {
                return "Say who went, and where.";
            }
            if (moment.on().isBefore(before.planDay())) {
                return "A visit by the plan cannot have been before the plan was made.";
            }
            if (!(seen && alone) && why.isBlank()) {
                return seen ? "Say why the child was not seen alone." : "Say why the child was not seen.";
            }
            return seen && said.isBlank() && looked.isBlank() && behaved.isBlank() ? "Say what the child said, how they looked or how they behaved: at least one of the three." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.VISIT;
        }

        @Override
        public String sentence() {
            return !seen ? "A visit by the plan; the child was not seen" : alone ? "A visit by the plan; the child was seen alone" : "A visit by the plan; the child was seen, not alone";
        }
    }
}
