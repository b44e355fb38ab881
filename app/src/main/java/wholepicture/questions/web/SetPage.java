package wholepicture.questions.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wholepicture.questions.Kind;
import wholepicture.questions.Line;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/**
 * A question set in one version, or its next one while somebody works on it.
 *
 * @param next where the next version is worked on; empty when this worker may not
 * @param action for the forms of the next version; empty when this is a published one
 */
public record SetPage(String title, String version, String about, List<Part> parts, List<Told> versions, String next, boolean begun, String action, String changed, Errors errors) {

    public record Part(String title, String help, List<Asked> lines, Link add) {}

    /** @param edit {@link Link#NONE} on a published version */
    public record Asked(String text, String kind, List<String> offered, List<String> why, Link edit) {}

    /** A version in the list of them. */
    public record Told(Link link, String changed, String by) {}

    static SetPage published(QuestionSet set, List<QuestionSets.Version> versions, boolean lead, boolean begun, Map<String, String> themes) {
        return new SetPage(set.title(), "Version %d".formatted(set.version()), set.about(), parts(set, "", themes), versions.stream().map(v -> new Told(
            new Link("Version %d".formatted(v.number()), "/question-sets/%s?version=%d".formatted(set.code(), v.number())), v.changed(), "%s, %s".formatted(v.publishedBy(), Dates.inWords(v.publishedAt())))).toList(),
            lead ? "/question-sets/%s/next".formatted(set.code()) : "", begun, "", "", Errors.NONE);
    }

    static SetPage next(QuestionSet set, Map<String, String> themes, String changed, Errors errors) {
        var action = "/question-sets/%s/next".formatted(set.code());
        return new SetPage(set.title(), "The next version, after %d".formatted(set.version()), set.about(), parts(set, action, themes), List.of(), "", true, action, changed, errors);
    }

    private static List<Part> parts(QuestionSet set, String action, Map<String, String> themes) {
        return set.sections().stream().map(section -> new Part(section.title(), section.fromAge() > 0 ? "Asked from the age of %d on. %s".formatted(section.fromAge(), section.help()) : section.help(),
            section.lines().stream().map(line -> new Asked(line.text(), line.kind().inWords() + (line.required() ? "; needed" : needed(set, line)), offered(line), why(line, themes),
                action.isEmpty() ? Link.NONE : new Link("Change", "%s/%s/%s".formatted(action, section.key(), line.key())))).toList(),
            action.isEmpty() ? Link.NONE : new Link("Add a line to “%s”".formatted(section.title()), "%s/%s/new".formatted(action, section.key())))).toList();
    }

    private static String needed(QuestionSet set, Line line) {
        var when = line.neededIf();
        return when == null ? "" : set.line(when.line()).map(other -> "; needed when “%s” is answered “%s”".formatted(other.text(),
            String.join("” or “", other.choices().stream().filter(choice -> when.is().contains(choice.key())).map(Kind.Choice::text).toList()))).orElse("");
    }

    private static List<String> offered(Line line) {
        return Stream.concat(line.kind() == Kind.CHOICE || line.kind() == Kind.SEVERAL ? line.choices().stream().map(Kind.Choice::text) : Stream.of(), line.rows().isEmpty() ? Stream.of()
            : Stream.of("Rows: " + String.join(", ", line.rows().stream().map(Kind.Choice::text).toList()), "Columns: " + String.join(", ", line.columns().stream().map(Line.Column::text).toList()))).toList();
    }

    private static List<String> why(Line line, Map<String, String> themes) {
        return Stream.concat(line.sources().stream(), line.themes().stream().map(id -> "Theme: " + themes.getOrDefault(id, id))).toList();
    }
}
