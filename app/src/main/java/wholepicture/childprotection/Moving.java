package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Category;

/** A child before and at birth, and a child who moves between authorities (B7, B8). */
public sealed interface Moving extends Fact {

    @Override
    default Set<Stage> from() {
        return Stage.OPEN;
    }

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.MOVE;
    }

    /** Whether a conference is held before the birth, and why. @param risks known risks, each with who does what by when */
    record BeforeBirth(boolean conference, @Nullable LocalDate expected, String risks) implements Moving {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.has(Born.class) ? "The child is born."
                : expected == null ? "Say when the birth is expected." : expected.isAfter(moment.on().plusMonths(9)) || expected.isBefore(moment.on().minusDays(30))
                    ? "A birth is expected between 30 days ago and nine months from now." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.DECISION;
        }

        @Override
        public String sentence() {
            return conference ? "Decided before the birth: a conference is held" : "Decided before the birth: no conference is held";
        }
    }

    /** The baby was born. A plan made before runs on, and is looked at again within days. */
    record Born(String where, String told) implements Moving {

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.has(Born.class) ? "The birth is recorded already." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.OTHER;
        }

        @Override
        public String sentence() {
            return "The child was born";
        }
    }

    /** A manager lets a newborn's plan end before its least time, and says why. The review still decides. */
    record EarlyEndAllowed() implements Moving {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ON_PLAN);
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public Bearing bearing() {
            return Bearing.WITHDRAWS;
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.DECISION;
        }

        @Override
        public String sentence() {
            return "A manager allowed the plan of a newborn to end early";
        }
    }

    /** Another authority is asked to take the case. Until it accepts in writing, ours acts. */
    record TransferAsked(String authority, String address, String sent) implements Moving {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return authority.isBlank() ? "Say which authority is asked." : "";
        }

        @Override
        public String sentence() {
            return authority + " was asked to take the case";
        }
    }

    /** The other authority took the case in writing. @param letter by whom and how: the day it was received is when it happened */
    record TransferAccepted(String letter, @Nullable LocalDate conference) implements Moving {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public Stage leadsTo(Journey before) {
            return Stage.ENDED;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.ENDED);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.has(TransferAsked.class)) {
                return "No authority was asked to take the case.";
            }
            return letter.isBlank() ? "Say who accepted in writing, and how it reached you. Until then this authority acts." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.WITHDRAWS;
        }

        @Override
        public String sentence() {
            return "Another authority took the case in writing";
        }
    }

    /** A child on a plan elsewhere moved here: a conference of ours decides whether the plan goes on here. */
    record TransferredIn(String authority, Category category, @Nullable LocalDate planSince, String received) implements Moving {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.REFERRED, Stage.ASSESSING);
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public Stage leadsTo(Journey before) {
            return Stage.AWAITING_CONFERENCE;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_CONFERENCE);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return planSince != null && planSince.isAfter(moment.on()) ? "The plan elsewhere cannot have begun after the child moved here." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "The child moved here while on a plan of " + authority;
        }
    }
}
