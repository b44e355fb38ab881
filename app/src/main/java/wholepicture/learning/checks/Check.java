package wholepicture.learning.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wholepicture.cases.Asked;

/**
 * One version of a check.
 *
 * @param author whose it is, by number and name
 */
public record Check(String id, int version, Wording wording, long author, String authorName, Instant madeAt, Optional<Approval> approval, Optional<Off> off) {

    public record Approval(String by, Instant at) {}

    public record Off(String by, Instant at, String reason) {}

    /** How it stands on a day. */
    public enum State {
        WAITING("Waits for another lead to approve it"), NOT_YET("Begins to ask later"), ASKS("Asks in live cases"), OFF("Switched off"), EXPIRED("Has run out");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public State on(LocalDate day) {
        return approval.isEmpty() ? State.WAITING : off.isPresent() ? State.OFF : day.isBefore(wording.from()) ? State.NOT_YET
            : day.isAfter(wording.until()) ? State.EXPIRED : State.ASKS;
    }

    public String address() {
        return "/checks/" + id;
    }

    Asked asks(boolean leftOpen) {
        return new Asked(id, version, wording.question(), wording.form(), wording.unknownCounts(), wording.strength(), wording.lesson(), wording.link(), leftOpen);
    }
}
