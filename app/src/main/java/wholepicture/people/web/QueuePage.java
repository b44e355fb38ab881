package wholepicture.people.web;

import java.util.List;
import wholepicture.people.Question;
import wholepicture.people.Steward;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/**
 * The steward's queue.
 *
 * @param counted "12 questions"
 * @param answered what was done just now; empty for nothing
 */
public record QueuePage(String counted, List<Row> rows, Link first, Link later, String answered) {

    /** A question: the two records by name and agency, in a line. */
    public record Row(String href, String name, String otherName, String agencies, String why, String bits, String since) {}

    static QueuePage of(Question.Queue queue, boolean beginning, String answered) {
        var rows = queue.lines().stream().map(line -> new Row("/steward/review/" + line.id(), named(line.name()), named(line.otherName()), agencies(line),
            line.why(), Weights.bits(line.bits()), Dates.brief(line.raised()))).toList();
        var later = queue.more() ? new Link("Later questions", "/steward/review?after=%s&id=%d".formatted(queue.lines().getLast().raised(), queue.lines().getLast().id()))
            : Link.NONE;
        return new QueuePage(counted(queue.count()), rows, beginning ? Link.NONE : new Link("The oldest questions", "/steward/review"), later, answered);
    }

    static String counted(int questions) {
        return questions >= Steward.MOST_COUNTED ? "More than %,d questions".formatted(Steward.MOST_COUNTED)
            : questions == 1 ? "1 question" : "%,d questions".formatted(questions);
    }

    private static String agencies(Question.Line line) {
        return line.agency().equals(line.otherAgency()) ? "Both of " + line.agency() : line.agency() + " and " + line.otherAgency();
    }

    private static String named(String name) {
        return name.isBlank() ? "Name not recorded" : name.strip();
    }
}
