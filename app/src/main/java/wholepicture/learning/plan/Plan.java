package wholepicture.learning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What agencies do about one recommendation. Response, action, evidence and impact are four different things.
 *
 * @param agencies those that were asked or have said something
 * @param unclaimed responses of a document of which nobody has said yet whose they are
 */
public record Plan(UUID recommendation, List<Part> agencies, List<Response> unclaimed) {

    /** One agency's part. */
    public record Part(long agency, String name, Optional<Asked> asked, List<Response> responses, List<Action> actions, List<Evidence> evidence, List<Impact> impact) {

        public boolean answered() {
            return !responses.isEmpty();
        }

        /** Asked, not answered, and its day is over. */
        public boolean answerLate(LocalDate today) {
            return !answered() && asked.filter(a -> a.due().isBefore(today)).isPresent();
        }

        public boolean late(LocalDate today) {
            return answerLate(today) || actions.stream().anyMatch(a -> a.late(today));
        }
    }

    /** @param accepted who of the partners accepted its statement; empty while nobody has */
    public record Asked(long id, LocalDate due, String by, String accepted) {}

    /** A statement. @param document whether it came with a document */
    public record Response(long id, String words, Instant at, String by, boolean document) {}

    public record Action(long id, String what, String who, String measure, LocalDate due, Output output, Optional<LocalDate> done) {

        public boolean late(LocalDate today) {
            return done.isEmpty() && due.isBefore(today);
        }
    }

    /** @param where where whoever doubts it can look */
    public record Evidence(long id, String words, Strength strength, String where, LocalDate of, String by) {}

    /**
     * What has become different.
     *
     * @param accepted what somebody else decided; empty while nobody has
     * @param claimant the number of the worker who claims it and so may not decide
     */
    public record Impact(long id, String words, Strength strength, String evidence, long claimant, String by, Optional<Boolean> accepted, String decidedBy, String reason) {}

    /** The strongest evidence there is. */
    public Optional<Strength> strongest() {
        return agencies.stream().flatMap(part -> part.evidence().stream()).map(Evidence::strength).max(Enum::compareTo);
    }

    public boolean impactAccepted() {
        return agencies.stream().flatMap(part -> part.impact().stream()).anyMatch(i -> i.accepted().orElse(false));
    }

    /** The agencies that have not answered. */
    public List<String> silent() {
        return agencies.stream().filter(part -> part.asked().isPresent() && !part.answered()).map(Part::name).toList();
    }

    /** The agencies that are late with an answer or an action. */
    public List<String> late(LocalDate today) {
        return agencies.stream().filter(part -> part.late(today)).map(Part::name).toList();
    }
}
