package wholepicture.childprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.HelpPrompt;
import wholepicture.childprotection.Words.Level;
import wholepicture.ui.Dates;

/** What happens while a child is helped: something new that puts the level of need in question, and known risks with what is done about each. */
public sealed interface Need extends ByAnybody {

    /** Something new: the level of need is judged again. @param prompt what of it asks whether early help is offered; {@code null} when nothing does */
    record RiskEventRecorded(String event, @Nullable HelpPrompt prompt) implements Need {

        public RiskEventRecorded(String event) {
            this(event, null);
        }

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

    /** A risk that is known, above all of a child not yet born. @param action what is done about it; empty while nobody has said; {@code owner} does it, {@code until} then */
    record RiskKnown(String risk, String action, String owner, @Nullable LocalDate until) implements Need {

        public RiskKnown {
            owner = owner == null ? "" : owner;   // kept before it was asked
        }

        public RiskKnown(String risk, String action) {
            this(risk, action, "", null);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return risk.isBlank() ? "Say what the risk is."
                : !action.isBlank() && (owner.isBlank() || until == null) ? "An action has an owner and a day. Say who does it, and by when." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONCERN;
        }

        @Override
        public String sentence() {
            return action.isBlank() ? "A risk became known, and nothing is done about it yet"
                : "A risk became known, and something is done about it" + (until == null ? "" : " by %s, until %s".formatted(owner, Dates.inWords(until)));
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
     * @param police the moment at which the police were first told, as far as it can be reckoned with
     */
    record CrimeReported(String reference, String firstTold, String evidence, String support, boolean referred, @Nullable Instant police) implements Need {

        public CrimeReported(String reference, String firstTold, String evidence, String support, boolean referred) {
            this(reference, firstTold, evidence, support, referred, null);
        }


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
