package wholepicture.people.web;

import java.util.List;
import wholepicture.linkage.Thresholds;
import wholepicture.people.Question;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;

/**
 * A question to the steward.
 *
 * @param heads the columns of the table: what is said, then each record's agency and number
 * @param reason as typed
 * @param open false when it has been answered, by whoever it was
 */
public record ReviewPage(long id, String oneName, String otherName, List<String> heads, List<Sides.Row> sides, String why, String raised, Weights weights,
    String reason, boolean open, Errors errors) {

    static ReviewPage of(Question question, Thresholds thresholds, String reason, Errors errors) {
        var one = question.one();
        var other = question.other();
        return new ReviewPage(question.id(), Sides.title(one.says()), Sides.title(other.says()),
            List.of(Sides.HEAD, head(one), head(other)),
            Sides.rows(List.of(one.says(), other.says()), List.of(one.residences(), other.residences())), question.why(), Dates.inWords(question.raised()),
            Weights.of("How alike the two records are", question.weighed(), thresholds), reason, question.open(), errors);
    }

    private static String head(Question.Side side) {
        return "%s, %s".formatted(side.agency(), side.localId());
    }
}
