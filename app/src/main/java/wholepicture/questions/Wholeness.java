package wholepicture.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wholepicture.questions.Line.Slot;
import wholepicture.questions.QuestionSet.Section;

/**
 * What is still to be answered before a sheet can be finished. Saving never waits for it.
 *
 * @param missing what stands in the way
 * @param warnings what a reader would ask, and stands in nobody's way
 */
public record Wholeness(List<Missing> missing, List<String> warnings) {

    /** @param slot the field; {@code section} the page it is on */
    public record Missing(String section, String slot, String sentence) {}

    public static Wholeness of(List<Section> sections, Answers answers) {
        var missing = new ArrayList<Missing>();
        var warnings = new ArrayList<String>();
        for (var section : sections) {
            for (var line : section.lines()) {
                missing(section, line, answers).forEach(missing::add);
                if (line.atLeast() > 0 && begun(line, answers) < line.atLeast()) {
                    warnings.add(line.warning());
                }
            }
        }
        return new Wholeness(List.copyOf(missing), List.copyOf(warnings));
    }

    public boolean isWhole() {
        return missing.isEmpty();
    }

    /** The day to look again, if a line asks for it. */
    public static Optional<LocalDate> reviewOn(QuestionSet set, Answers answers) {
        return set.lines().filter(line -> line.mark().equals("review-on")).map(line -> Days.day(answers.value(line.key()))).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Missing> missing(Section section, Line line, Answers answers) {
        var first = line.slots().getFirst();
        boolean needed = line.required() || line.neededIf() != null && line.neededIf().is().contains(answers.value(line.neededIf().line()));
        boolean answered = line.kind() == Kind.TABLE ? begun(line, answers) > 0 : answers.isAnswered(line.key());
        var absent = needed && !answered ? Stream.of(new Missing(section.key(), first.key(), "Answer “%s”".formatted(line.text()))) : Stream.<Missing>empty();
        var slots = line.slots();
        var wrongDays = slots.stream().filter(slot -> slot.kind() == Kind.DATE && answers.isAnswered(slot.key()) && Days.day(answers.value(slot.key())).isEmpty())
            .map(slot -> new Missing(section.key(), slot.key(), "“%s” must be a real day".formatted(slot.text())));
        var unsettled = slots.stream().filter(slot -> !answers.beside(slot.key()).isEmpty())
            .map(slot -> new Missing(section.key(), slot.key(), "Two people wrote in “%s”: settle which words stay".formatted(slot.text())));
        return Stream.of(absent, halfRows(section, line, answers), wrongDays, unsettled).flatMap(all -> all);
    }

    private static Stream<Missing> halfRows(Section section, Line line, Answers answers) {
        if (!line.wholeRows()) {
            return Stream.empty();
        }
        return line.rows().stream().map(row -> line.columns().stream().map(column -> line.cell(row, column)).toList())
            .filter(cells -> cells.stream().anyMatch(cell -> answers.isAnswered(cell.key())))
            .flatMap(cells -> cells.stream().filter(cell -> !answers.isAnswered(cell.key())))
            .map(cell -> new Missing(section.key(), cell.key(), "Fill in “%s”".formatted(cell.text())));
    }

    private static long begun(Line line, Answers answers) {
        return line.rows().stream().filter(row -> line.columns().stream().map(column -> line.cell(row, column)).map(Slot::key).anyMatch(answers::isAnswered)).count();
    }
}
