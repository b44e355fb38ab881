package wholepicture.childprotection;

import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Level;

/** What happens while a child is helped: something new that puts the level of need in question, and known risks with what is done about each. */
public sealed interface Need extends ByAnybody {

    /** Something new: the level of need is judged again. */
    record RiskEventRecorded(String event) implements Need {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return event.isBlank() ? "Say what happened." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONCERN;
        }

        @Override
        public String sentence() {
            return "Something new happened that puts the level of need in question";
        }
    }

    /** @param before as it was held to be until now */
    record LevelJudgedAgain(Level before, Level after) implements Need {

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public String unlawful(Journey journey, Moment moment) {
            return journey.hasSince(LevelJudgedAgain.class, RiskEventRecorded.class) ? "" : "Nothing new is recorded. Record what happened first.";
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return before == after ? "The level of need was judged again and stays: " + after.inWords() : "The level of need was judged again: %s, before %s".formatted(after.inWords(), before.inWords());
        }
    }

    /** A risk that is known, above all of a child not yet born. @param action what is done about it, by whom and by when; empty while nobody has said */
    record RiskKnown(String risk, String action) implements Need {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return risk.isBlank() ? "Say what the risk is." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONCERN;
        }

        @Override
        public String sentence() {
            return action.isBlank() ? "A risk became known, and nothing is done about it yet" : "A risk became known, and something is done about it";
        }
    }

    /** What is done about the known risks that had no action. */
    record RisksActedOn(String actions) implements Need {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return actions.isBlank() ? "Say what is done about each risk, by whom and by when." : before.has(RiskKnown.class) ? "" : "No risk is recorded yet.";
        }

        @Override
        public String sentence() {
            return "Known risks: what is done about each was recorded";
        }
    }

    /**
     * A crime that affects the child was reported to the police. It brings a strategy discussion about.
     *
     * @param reference of the crime, and the offence
     * @param firstTold when the police were first told, in words with day and time
     * @param evidence how evidence is kept safe: clothes, phones, the place, who must not be asked again
     * @param support how the child is protected and supported meanwhile
     * @param referred whether the police made a safeguarding referral
     */
    record CrimeReported(String reference, String firstTold, String evidence, String support, boolean referred) implements Need {

        @Override
        public Stage leadsTo(Journey before) {
            return before.stageWithStrategy();
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return reference.isBlank() || firstTold.isBlank() ? "Give the crime reference and the offence, and when the police were first told."
                : evidence.isBlank() || support.isBlank() ? "Say how evidence is kept safe, and how the child is protected and supported." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.INCIDENT;
        }

        @Override
        public String sentence() {
            return "A crime was reported to the police; a strategy discussion considers section 47 beside the criminal investigation";
        }
    }
}
