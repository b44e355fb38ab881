package wholepicture.childprotection.earlyhelp;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.ui.Dates;

/** The one plan of the whole family: its actions, its beginning and its reviews. */
public sealed interface FamilyPlan extends HelpFact {

    /** An action of the family plan; it has a number in the order in which they were agreed. Also the family's own. */
    record ActionAgreed(String what, String who, @Nullable LocalDate by) implements FamilyPlan {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.WORKING;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return what.isBlank() || who.isBlank() || by == null ? "An action says what is done, who does it and by when."
                : by.isBefore(on) ? "An action is agreed for a day to come." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.PLAN;
        }

        @Override
        public String sentence() {
            return by == null ? "Agreed in the family plan: " + what : "Agreed in the family plan: %s (%s, by %s)".formatted(what, who, Dates.inWords(by));
        }
    }

    /** @param number of the action; {@code done} false when it will not be done, with the reason in {@code how} */
    record ActionAnswered(int number, boolean done, String how) implements FamilyPlan {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.WORKING;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return before.actions().stream().noneMatch(one -> one.number() == number && one.isOpen()) ? "There is no such action that is still open."
                : how.isBlank() ? "Say what came of it." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.PLAN;
        }

        @Override
        public String sentence() {
            return done ? "An action of the family plan was done" : "An action of the family plan will not be done";
        }
    }

    /**
     * The one plan of the whole family begins. It needs a lead professional, and another agency where more than one is needed.
     *
     * @param aim what will be different for the child
     * @param agreedBy who of the family agreed it
     * @param worse what is done if things get worse
     */
    record PlanBegun(String aim, String agreedBy, String worse) implements FamilyPlan {

        @Override
        public Set<HelpStage> from() {
            return Set.of(HelpStage.ASSESSING);
        }

        @Override
        public HelpStage leadsTo(Episode before) {
            return HelpStage.HELPING;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            var assessed = before.assessed();
            if (before.lead().isEmpty()) {
                return "A plan has a lead professional. Name one first.";
            }
            if (assessed.isEmpty()) {
                return "Assess what the child and the family need first, in the form of the area.";
            }
            if (assessed.get().several() && before.team().stream().noneMatch(one -> !one.agency().equalsIgnoreCase(before.lead().get().agency()))) {
                return "More than one agency is needed. Record who of another agency joins the team around the family.";
            }
            if (before.actions().stream().noneMatch(Episode.Action::isOpen)) {
                return "A plan has actions. Agree at least one: what, who and by when.";
            }
            return aim.isBlank() || agreedBy.isBlank() ? "Say what will be different for the child, and who of the family agreed." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.PLAN;
        }

        @Override
        public String sentence() {
            return "The family plan began";
        }
    }

    /** @param better what is better, what is not; {@code childSays} what the child says of it */
    record Reviewed(String better, String childSays, String who) implements FamilyPlan {

        @Override
        public Set<HelpStage> from() {
            return Set.of(HelpStage.HELPING);
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return better.isBlank() || who.isBlank() ? "Say who was there, what is better and what is not."
                : childSays.isBlank() ? "Say what the child says of it, or how somebody tried to find out." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.MEETING;
        }

        @Override
        public String sentence() {
            return "The family plan was reviewed";
        }
    }
}
