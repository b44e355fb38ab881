package wholepicture.childprotection;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** A child who is missing, and who comes back. Source: guidance on children who run away or go missing, as areas apply it (B11). */
public sealed interface Whereabouts extends ByAnybody {

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.MISSING;
    }

    /** The grades that the police use; "absent" is none any more. */
    enum Risk implements Worded {
        NONE_APPARENT("No apparent risk"), LOW("Low"), MEDIUM("Medium"), HIGH("High");

        private final String inWords;

        Risk(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * It happened when the child left, or was last seen by a responsible adult, whichever is later.
     *
     * @param told who was told, each with the time
     */
    record WentMissing(Risk risk, String lastSeen, String circumstances, String told) implements Whereabouts {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.isBetween(WentMissing.class, Returned.class) ? "The child is recorded as missing already." : lastSeen.isBlank() ? "Say who saw the child last, and where." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "The child is missing; risk graded " + risk.inWords().toLowerCase(Locale.UK);
        }
    }

    /** @param check what the police found when they looked whether the child was safe and well; another thing than the interview */
    record Returned(String where, String check) implements Whereabouts {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !before.isBetween(WentMissing.class, Returned.class) ? "The child is not recorded as missing."
                : before.lastOf(WentMissing.class).filter(gone -> moment.happened().isBefore(gone.at())).isPresent() ? "That is before the child went missing." : "";
        }

        @Override
        public String sentence() {
            return "The child came back";
        }
    }

    /**
     * The interview that every child is offered by somebody independent, or why it was not held.
     *
     * @param interviewer independent of where the child lives, and as a rule of the authority
     * @param said what the child said of why, where and with whom
     */
    record ReturnInterview(boolean offered, boolean held, String interviewer, String said, String themes, String whyNot) implements Whereabouts {

        @Override
        public Set<Stage> from() {
            return EnumSet.allOf(Stage.class);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.has(Returned.class)) {
                return "The child has not come back from being missing.";
            }
            if (before.hasSince(Returned.class, ReturnInterview.class)) {
                return "The interview after the last return is recorded already.";
            }
            if (held && (interviewer.isBlank() || said.isBlank())) {
                return "Say who held the interview, and what the child said.";
            }
            return !held && whyNot.isBlank() ? "Say why there was no interview." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.VISIT;
        }

        @Override
        public String sentence() {
            return held ? "Return interview held" : offered ? "A return interview was offered and not held" : "No return interview was offered";
        }
    }

    /** Several times missing within weeks: somebody judges what it means, and whether a strategy discussion is held. */
    record MissingPatternJudged(boolean strategy, String meaning) implements Whereabouts {

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public Stage leadsTo(Journey before) {
            return strategy ? before.stageWithStrategy() : before.stage();
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return meaning.isBlank() ? "Say what the child's going missing means." : before.has(WentMissing.class) ? "" : "The child has not been missing.";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.DECISION;
        }

        @Override
        public String sentence() {
            return strategy ? "Judged what the child's going missing means: a strategy discussion is held" : "Judged what the child's going missing means: no strategy discussion";
        }
    }

    /** A child of school age is in no school: referred to the service that finds a place. */
    record MissingEducation(String service, String since) implements Whereabouts {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return service.isBlank() ? "Say to which service the child was referred." : before.isBetween(MissingEducation.class, BackInEducation.class)
                ? "The child is recorded as missing education already." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.SCHOOL;
        }

        @Override
        public String sentence() {
            return "The child is missing education and was referred to the service that finds a place";
        }
    }

    /** @param where the school or setting, and how the way back is made easy */
    record BackInEducation(String where) implements Whereabouts {

        @Override
        public Set<Stage> from() {
            return EnumSet.allOf(Stage.class);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !before.isBetween(MissingEducation.class, BackInEducation.class) ? "The child is not recorded as missing education." : where.isBlank() ? "Say where the child learns now." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.SCHOOL;
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String sentence() {
            return "The child is back in education";
        }
    }
}
