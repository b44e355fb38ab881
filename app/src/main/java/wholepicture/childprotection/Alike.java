package wholepicture.childprotection;

import java.util.Set;
import java.util.UUID;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** Concerns that tell of the same. They are linked by a person and never merged: each keeps its referrer, its clocks and its decision. */
public sealed interface Alike extends Fact {

    /** How two concerns belong together. */
    enum How implements Worded {
        SAME_EVENT("The same event, told by another"), SAME_FAMILY("Another matter of the same child or family"), NOT_ALIKE("Looked at: nothing to do with each other");

        private final String inWords;

        How(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** @param other the reference of the other case, and {@code otherPerson} whose it is */
    record ConcernsLinked(String other, UUID otherPerson, How how) implements Alike {

        @Override
        public Set<Stage> from() {
            return Set.of(Stage.values());
        }

        @Override
        public Bearing bearing() {
            return Bearing.RECORDS;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.facts().stream().anyMatch(h -> h.fact() instanceof ConcernsLinked linked && linked.other().equals(other) && linked.how() == how)
                ? "They are linked like this already." : "";
        }

        @Override
        public String sentence() {
            return switch (how) {
                case SAME_EVENT -> "Linked with another concern that tells of the same event";
                case SAME_FAMILY -> "Linked with another concern about the same child or family";
                case NOT_ALIKE -> "Another concern was looked at and found to be of something else";
            };
        }
    }
}
