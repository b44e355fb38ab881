package wholepicture.childprotection;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;

/** What is asked of others outside the table: an expert's opinion, the history of an adult, and who was told of a missing child. */
public sealed interface Gathering extends Fact {

    @Override
    default Set<Stage> from() {
        return Stage.OPEN;
    }

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.SHARING;
    }

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    /** An expert is asked, for example a forensic pathologist. */
    record ExpertAsked(String expert, String question) implements Gathering {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.isBetween(ExpertAsked.class, ExpertAnswered.class) ? "An expert was asked already and has not answered."
                : expert.isBlank() || question.isBlank() ? "Say which expert is asked, and what." : "";
        }

        @Override
        public String sentence() {
            return "The opinion of an expert was asked for";
        }
    }

    record ExpertAnswered(String opinion) implements Gathering {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !before.isBetween(ExpertAsked.class, ExpertAnswered.class) ? "No expert was asked." : opinion.isBlank() ? "Say what the expert says." : "";
        }

        @Override
        public String sentence() {
            return "The opinion of an expert was received";
        }
    }

    /** Another department tells what it knows of an adult close to the child, on a basis that allows it. */
    record AdultHistoryShared(String service, String whose, String history, String basis) implements Gathering {

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return Stream.of(service, whose, history).anyMatch(String::isBlank) ? "Say which service tells what of whom."
                : basis.isBlank() ? "Say on what basis it is shared: consent, or which duty or power. Without one it is not." : "";
        }

        @Override
        public String sentence() {
            return service + " told what it knows of an adult close to the child";
        }
    }

    /**
     * A health professional saw a child about whom there is a concern.
     *
     * @param alone whether time alone was offered and taken; {@code why} why it was not
     */
    record HealthContact(String who, String what, Harm.TimeAlone alone, String why, String said) implements Gathering {

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return who.isBlank() || what.isBlank() ? "Say who saw the child, and what about."
                : why.isBlank() && (alone == Harm.TimeAlone.NOT_OFFERED || alone == Harm.TimeAlone.NOT_APPROPRIATE) ? "Say why the child had no time alone." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONTACT;
        }

        @Override
        public String sentence() {
            return "A health professional saw the child; time alone: " + alone.inWords().toLowerCase(Locale.UK);
        }
    }

    /** Somebody was told that the child is missing. @param digest of what was sent, so that it can be shown later that it was this */
    record ToldOfMissing(String whom, String how, String what, String digest) implements Gathering {

        @Override
        public By by() {
            return By.ANYBODY_INVOLVED;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !before.isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class) ? "The child is not missing."
                : Stream.of(whom, how, what).anyMatch(String::isBlank) ? "Say who was told, how, and what." : "";
        }

        @Override
        public String sentence() {
            return whom + " was told that the child is missing";
        }
    }
}
