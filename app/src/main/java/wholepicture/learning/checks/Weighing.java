package wholepicture.learning.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Whether a condition holds for one case. */
final class Weighing {

    static final Set<String> MISSED = Set.of("WAS_NOT_BROUGHT", "DID_NOT_ATTEND");

    private Weighing() {}

    static boolean holds(Condition condition, Situation s) {
        return switch (condition) {
            case Condition.All(var of) -> of.stream().allMatch(one -> holds(one, s));
            case Condition.Any(var of) -> of.stream().anyMatch(one -> holds(one, s));
            case Condition.Not(var of) -> !holds(of, s);
            case Condition.Age age -> holds(age, s);
            case Condition.AtStage(var stages) -> stages.contains(s.stage());
            case Condition.Happened happened -> s.facts().stream().anyMatch(past -> past.kind().equals(happened.fact()) && says(past.body(), happened));
            case Condition.DaysSince(var fact, int atLeast) -> s.facts().stream().filter(past -> past.kind().equals(fact)).map(Situation.Past::on)
                .max(LocalDate::compareTo).filter(last -> ChronoUnit.DAYS.between(last, s.day()) >= atLeast).isPresent();
            case Condition.Missed(int atLeast, int within) -> lines(s, within, line -> MISSED.contains(line.outcome())) >= atLeast;
            case Condition.Lines(var kind, int atLeast, int within) -> lines(s, within, line -> line.kind().equals(kind)) >= atLeast;
            case Condition.Beside(int atLeast) -> s.beside() >= atLeast;
        };
    }

    private static boolean holds(Condition.Age age, Situation s) {
        if (s.bornFrom() == null || s.bornTo() == null) {
            return s.unborn() && age.fromMonths() == null;
        }
        return (age.fromMonths() == null || !s.bornFrom().isAfter(s.day().minusMonths(age.fromMonths())))
            && (age.belowMonths() == null || s.bornTo().isAfter(s.day().minusMonths(age.belowMonths())));
    }

    private static long lines(Situation s, int within, Predicate<Situation.Line> which) {
        return s.lines().stream().filter(line -> !line.on().isAfter(s.day()) && !line.on().isBefore(s.day().minusDays(within))).filter(which).count();
    }

    private static boolean says(JsonNode body, Condition.Happened happened) {
        if (happened.path().isEmpty()) {
            return true;
        }
        var node = body;
        for (var step : happened.path().split("\\.")) {
            node = node.path(step);
        }
        var text = node.isValueNode() && !node.isNull() ? node.asString() : "";
        return happened.values().isEmpty() ? !text.isEmpty() : happened.values().contains(text);
    }
}
