package wholepicture.questions;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import wholepicture.questions.QuestionSet.Section;

/** What can be done to the next version of a set before it is published. */
public final class NextVersion {

    private NextVersion() {}

    public static QuestionSet adding(QuestionSet set, Section to, Line line) {
        return each(set, section -> section.key().equals(to.key()) ? with(section, Stream.concat(section.lines().stream(), Stream.of(line)).toList()) : section);
    }

    public static QuestionSet changing(QuestionSet set, Line line) {
        return each(set, section -> with(section, section.lines().stream().map(one -> one.key().equals(line.key()) ? line : one).toList()));
    }

    /** Takes the line out; a line that was needed because of its answer is needed on its own terms no more. */
    public static QuestionSet without(QuestionSet set, Line line) {
        return each(set, section -> with(section, section.lines().stream().filter(one -> !one.key().equals(line.key()))
            .map(one -> one.neededIf() != null && one.neededIf().line().equals(line.key()) ? one.onItsOwn() : one).toList()));
    }

    private static QuestionSet each(QuestionSet set, UnaryOperator<Section> change) {
        return set.with(set.sections().stream().map(change).toList());
    }

    private static Section with(Section section, List<Line> lines) {
        return new Section(section.key(), section.title(), section.help(), section.fromAge(), lines);
    }
}
