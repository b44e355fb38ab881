package wholepicture.childprotection;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Outcome;

/** What happens at the front door. */
public sealed interface FrontDoor extends Fact {

    /** Children for whom shorter limits run. */
    enum Young { UNBORN, UNDER_ONE }

    /** Somebody is worried about a child. A crime that was told of brings a strategy discussion about at once. */
    record ConcernRaised(Concern concern, @Nullable Young young) implements FrontDoor {

        public ConcernRaised(Concern concern) {
            this(concern, null);
        }

        @Override
        public Set<Stage> from() {
            return Set.of();
        }

        @Override
        public Stage leadsTo(Journey before) {
            return concern.crime().isBlank() ? Stage.REFERRED : Stage.AWAITING_STRATEGY;
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.REFERRED, Stage.AWAITING_STRATEGY);
        }

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public boolean isHeardByReferrer() {
            return true;
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
            return "A concern was raised with children's social care" + (concern.crime().isBlank() ? "" : "; a crime was told of, so a strategy discussion is to be held");
        }
    }

    /** Earlier concerns for the child, the siblings and the household were read, however long ago. */
    record EarlierConcernsRead(int concerns, String meaning) implements FrontDoor {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.REFERRED);
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return concerns == 0 ? "Looked for earlier concerns for the child, siblings and household; found none"
                : "Read %d earlier concerns for the child, siblings and household".formatted(concerns);
        }
    }

    /**
     * @param look what was considered before nothing more is done; needed for outcomes that close
     * @param grounds what an outcome that closes rests on beside it
     * @param evidence what shows it, over what period, from whom besides the parents; needed where it closes because of how the family works with us
     */
    record ReferralDecided(Outcome outcome, Level level, String sentTo, @Nullable ClosingLook look, @Nullable ClosingGrounds grounds, String evidence) implements FrontDoor {

        public ReferralDecided {
            evidence = evidence == null ? "" : evidence;   // decisions that were kept before it was asked
        }

        /** One that does not close because of how the family works with us. */
        public ReferralDecided(Outcome outcome, Level level, String sentTo, @Nullable ClosingLook look) {
            this(outcome, level, sentTo, look, null, "");
        }

        /** The same, with what else it rests on. */
        public ReferralDecided(Outcome outcome, Level level, String sentTo, @Nullable ClosingLook look, @Nullable ClosingGrounds grounds) {
            this(outcome, level, sentTo, look, grounds, "");
        }

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.REFERRED);
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public boolean isHeardByReferrer() {
            return true;
        }

        @Override
        public Stage leadsTo(Journey before) {
            return switch (outcome) {
                case STRATEGY -> Stage.AWAITING_STRATEGY;
                case ASSESSMENT -> Stage.ASSESSING;
                case EARLY_HELP, SIGNPOST, NO_FURTHER_ACTION -> Stage.AWAITING_SIGNATURE;
            };
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY, Stage.ASSESSING, Stage.AWAITING_SIGNATURE);
        }

        /** Acts that protect are never held up: only an outcome that closes waits for the history and the closing look. */
        @Override
        public String unlawful(Journey before, Moment moment) {
            if (outcome.closes() && !before.has(EarlierConcernsRead.class)) {
                return "Read the earlier concerns for the child, siblings and household before deciding that nothing more is done.";
            }
            if (outcome.closes() && (look == null || !look.isWhole())) {
                return "Before closing, say what was found on child sexual abuse, on neglect, and on every other sign of abuse, and whether we could be too hopeful.";
            }
            var refused = outcome.closes() ? Objects.requireNonNullElse(grounds, ClosingGrounds.NONE).refuses(before, moment) : "";
            if (!refused.isEmpty()) {
                return refused;
            }
            var compliance = outcome.closes() ? Compliance.refuses(before, evidence, reasons(moment)) : "";
            if (!compliance.isEmpty()) {
                return compliance;
            }
            return outcome == Outcome.SIGNPOST && sentTo.isBlank() ? "Say which agency the family was sent to, and who made contact." : "";
        }

        /** Wherever the ground may stand that the family works with us. */
        private String[] reasons(Moment moment) {
            return new String[] {moment.why(), look == null ? "" : look.optimism(), grounds == null ? "" : grounds.onlyParents(), grounds == null ? "" : grounds.othersAnswered()};
        }

        @Override
        public Bearing bearing() {
            return outcome.closes() ? Bearing.WITHDRAWS : Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Decided on the concern: " + outcome.inWords();
        }
    }

    /** Another manager agrees that protection may be withdrawn, or sends it back. */
    record SignedOff(boolean agreed) implements FrontDoor {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.AWAITING_SIGNATURE);
        }

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public Stage leadsTo(Journey before) {
            return agreed ? Stage.ENDED : before.lastOf(ReferralDecided.class, Authorising.AssessmentAuthorised.class).map(Journey.Happened::fact)
                .map(last -> last instanceof ReferralDecided ? Stage.REFERRED : Stage.ASSESSING).orElse(Stage.REFERRED);
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.ENDED, Stage.REFERRED, Stage.ASSESSING);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            boolean own = before.lastOf(ReferralDecided.class, Authorising.AssessmentAuthorised.class)
                .filter(last -> Objects.equals(last.worker(), moment.worker())).isPresent();
            if (own) {
                return "You decided it yourself. Another manager signs.";
            }
            return agreed && !before.concern().isAnonymous() && !before.has(ReferrerTold.class)
                ? "The referrer has not been told what became of the concern. Tell them, or record why not, before the case closes." : "";
        }

        @Override
        public boolean isHeardByReferrer() {
            return agreed;
        }

        @Override
        public Bearing bearing() {
            return agreed ? Bearing.WITHDRAWS : Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return agreed ? "Another manager signed that nothing more is done" : "Another manager did not sign; the decision goes back";
        }
    }

    /**
     * @param told false when they were not told, with the reason in {@code how}
     * @param proof how we know that it reached them
     */
    record ReferrerTold(boolean told, String how, String proof) implements FrontDoor {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.values());
        }

        @Override
        public boolean isHeardByReferrer() {
            return true;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.stage() == Stage.REFERRED && !before.has(ReferralDecided.class) ? "There is no decision yet to tell the referrer of."
                : told && proof.isBlank() ? "Say how we know that it reached the referrer." : "";
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
            return told ? "Told the referrer what became of the concern" : "The referrer was not told, for a stated reason";
        }
    }

    /** Whether the family reached the agency they were sent to. */
    record SignpostFollowedUp(boolean reached, String result) implements FrontDoor {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.ENDED, Stage.AWAITING_SIGNATURE);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.lastOf(ReferralDecided.class).map(Journey.Happened::fact).filter(f -> f instanceof ReferralDecided d && d.outcome() == Outcome.SIGNPOST)
                .isPresent() ? "" : "The family was not sent to another agency.";
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return reached ? "Found out that the family reached the agency they were sent to" : "Found out that the family did not reach the agency they were sent to";
        }
    }
}
