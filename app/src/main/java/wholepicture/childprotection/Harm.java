package wholepicture.childprotection;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** Injuries, medicals, and what a child's death or grave injury means for the other children of the household. */
public sealed interface Harm extends ByAnybody {

    /**
     * A bruise, a mark or an injury. On a child who does not move about alone it goes to a strategy discussion and an examination,
     * whatever the explanation. Sources: LLR procedures on bruising (B13), Learning Review.
     *
     * @param contingency who does what if it gets worse, or the explanation changes
     */
    record InjuryFound(boolean movesAlone, String what, String explanation, String surroundings, String guidance, String boundaries, String vulnerability,
        String plan, String contingency) implements Harm {

        @Override
        public Stage leadsTo(Journey before) {
            return movesAlone ? before.stage() : before.stageWithStrategy();
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (what.isBlank()) {
                return "Say what was seen, and where on the body.";
            }
            if (Stream.of(surroundings, guidance, boundaries, vulnerability).anyMatch(String::isBlank)) {
                return "An injury is told in its context: surroundings, the parents' guidance, boundaries, what makes the child vulnerable. Write \"not known\" where it is not.";
            }
            if (plan.isBlank()) {
                return "Say what the plan is now: who does what, by when.";
            }
            return contingency.isBlank() ? "Say who does what if it gets worse or the explanation changes." : "";
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
            return movesAlone ? "An injury was found" : "An injury was found on a child who does not move about alone";
        }
    }

    /** What is asked of the examination. */
    enum Medical implements Worded {
        CHILD_PROTECTION("Child protection medical"), SEXUAL_ABUSE("Examination after sexual abuse"), NEGLECT("Medical on neglect"),
        INJURY("Examination of a bruise, mark or injury");

        private final String inWords;

        Medical(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** A medical is asked for with a purpose and with what it can find out. @param booked when and where, if that is known */
    record MedicalAsked(Medical medical, String purpose, String objectives, String consent, String booked) implements Harm {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return purpose.isBlank() || objectives.isBlank() ? "A medical is asked for with its purpose and with what it is to find out." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return medical.inWords() + " asked for";
        }
    }

    /** Whether the child was offered time alone with a clinician, and took it. */
    enum TimeAlone implements Worded {
        ACCEPTED("Offered and accepted"), DECLINED("Offered and declined"), NOT_OFFERED("Not offered"), NOT_APPROPRIATE("Not appropriate for this child");

        private final String inWords;

        TimeAlone(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * @param ownAccount what happened, as the child tells it
     * @param livedExperience how the clinician took in what the child's days are like
     * @param why why the child gave no account, or had no time alone
     * @param plan what follows from the findings, who does it, by when
     */
    record MedicalHeld(String examiner, boolean involved, String ownAccount, String livedExperience, TimeAlone alone, String why, String findings,
        String photographs, String plan) implements Harm {

        public MedicalHeld {
            plan = plan == null ? "" : plan;   // medicals that were kept before it was asked
        }

        /** One from which nothing followed yet. */
        public MedicalHeld(String examiner, boolean involved, String ownAccount, String livedExperience, TimeAlone alone, String why, String findings, String photographs) {
            this(examiner, involved, ownAccount, livedExperience, alone, why, findings, photographs, "");
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.has(MedicalAsked.class)) {
                return "No medical was asked for. Record what was asked of it first.";
            }
            boolean explained = !why.isBlank();
            if (!explained && (!involved || ownAccount.isBlank())) {
                return "Say how the child told what happened, or why the child could not.";
            }
            return !explained && (alone == TimeAlone.NOT_OFFERED || alone == TimeAlone.NOT_APPROPRIATE) ? "Say why the child had no time alone with the clinician." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public String sentence() {
            return "The medical was held";
        }
    }

    /**
     * Somebody to whom what the medical found went on has read it: who, and when, is the proof.
     *
     * @param follows what follows from it for them, in their own words
     */
    record MedicalRead(String follows) implements Harm {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.has(MedicalHeld.class)) {
                return "No medical is recorded.";
            }
            return isReadBy(before, moment.worker()) ? "You have read it already." : follows.isBlank() ? "Say what follows from it for you, or that nothing does." : "";
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
            return "What the medical found was read";
        }

        /** Whether this worker has read what the last medical found, or recorded it. */
        static boolean isReadBy(Journey journey, long worker) {
            var last = journey.lastOf(MedicalHeld.class);
            return last.isPresent() && journey.facts().stream().anyMatch(it -> it.worker() == worker && it.n() >= last.get().n() && (it.fact() instanceof MedicalRead || it.n() == last.get().n()));
        }
    }

    /** Whether what the last medical found waits to be read by this worker: whoever asked for a medical, and whoever holds the case. @param holder {@code null} when nobody does */
    static boolean waitsToBeRead(Journey journey, @Nullable Long holder, @Nullable Long worker) {
        return worker != null && journey.has(MedicalHeld.class) && !MedicalRead.isReadBy(journey, worker)
            && (worker.equals(holder) || journey.facts().stream().anyMatch(it -> it.fact() instanceof MedicalAsked && it.worker().equals(worker)));
    }

    /** The child died or was gravely hurt: every other child of the family and household is looked at. */
    record GravelyHarmed(boolean died, String what) implements Harm {

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public Set<Stage> from() {
            return EnumSet.allOf(Stage.class);
        }

        @Override
        public EntryKind chronologyKind() {
            return died ? EntryKind.DEATH : EntryKind.CONCERN;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return died ? "The child died" : "The child was gravely hurt";
        }
    }
}
