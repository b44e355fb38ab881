package wholepicture.learning.checks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a case at the moment of an act, as far as whoever acts may see it.
 *
 * @param day of the act
 * @param bornFrom the first day on which the person can have been born; {@code null} when nobody knows
 * @param unborn whether a birth is expected
 * @param stage before the act
 * @param facts what happened before, in the order of recording
 * @param lines of the chronology whose day is known
 * @param beside how many other cases are worked together with this one
 */
public record Situation(LocalDate day, @Nullable LocalDate bornFrom, @Nullable LocalDate bornTo, boolean unborn, String stage, List<Past> facts, List<Line> lines, int beside) {

    public Situation {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** @param on the day it happened, in London */
    public record Past(String kind, LocalDate on, JsonNode body) {}

    /** @param outcome of an appointment; empty for anything else */
    public record Line(String kind, LocalDate on, String outcome) {}
}
