package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.ui.Dates;

/** What keeps the work in order: who holds it, minutes, moved dates, disagreement. It changes no stage. */
public sealed interface Keeping extends Fact {

    @Override
    default Set<Stage> from() {
        return Set.of(Stage.REFERRED, Stage.AWAITING_SIGNATURE, Stage.AWAITING_STRATEGY, Stage.ASSESSING, Stage.ENQUIRING, Stage.CONCLUDED,
            Stage.AWAITING_CONFERENCE, Stage.ON_PLAN);
    }

    /** A worker of the responsible authority holds the case from now on. */
    record GivenTo(long toWorker, String name) implements Keeping {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String sentence() {
            return "The case was given to " + name;
        }
    }

    /** The minutes of the last meeting went out. */
    record MinutesIssued(String to) implements Keeping {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.values());
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.SHARING;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.meetingWithoutMinutes().isEmpty() ? "There is no meeting whose minutes are still to be issued." : "";
        }

        /** Whoever was there needs them to act on: a question that was left earlier never holds them up. */
        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Minutes issued";
        }
    }

    /** A due date is moved. The original one stays, and what is late by it is late. */
    record DueRevised(String code, LocalDate to) implements Keeping {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return Timekeeping.of(before).stream().anyMatch(owed -> owed.isRunning() && owed.timescale().code().equals(code)) ? "" : "No such clock is running.";
        }

        @Override
        public String sentence() {
            return "A due date was moved to " + Dates.inWords(to);
        }
    }

    /** A manager of the authority looked at the work between its gates, and says what follows. A plan does not end without. */
    record OversightGiven(String found, String directs) implements Keeping {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return found.isBlank() || directs.isBlank() ? "Say what you found, and what you direct." : "";
        }

        @Override
        public String sentence() {
            return "A manager looked at the work and gave direction";
        }
    }

    /** Somebody involved disagrees with what was decided. */
    record Disagreed(String agency, String says) implements Keeping {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.values());
        }

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public String sentence() {
            return agency + " disagreed";
        }
    }
}
