package wholepicture.learning.checks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.learning.Recommendation;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Preview;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.checks.SoFar;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * One check: what it asks and why, where it asked, what was answered, and how it came about.
 *
 * @param lead whether the viewer is a learning lead
 * @param waiting whether its newest version waits for approval, and {@code own} whether the viewer wrote that
 * @param asks whether it can be switched off
 * @param standing whether the lesson has taken
 * @param cameBack why the question came back to whoever wrote it; empty when it did not
 * @param preview of a version that waits; {@code null} otherwise
 */
public record CheckPage(boolean lead, String href, String question, Tag state, String lesson, Link lessonLink, List<SummaryRow> facts, List<Link> themes, boolean waiting, boolean own,
    boolean asks, SoFar.Sum soFar, Preview.@Nullable Asking preview, List<List<String>> versions, Tag standing, String cameBack, Errors errors) {

    static CheckPage of(boolean lead, boolean own, List<Check> versions, Optional<Check> approved, Processes processes, Optional<Recommendation> recommendation, Themes vocabulary, SoFar.Sum soFar,
        Preview.@Nullable Asking preview, Tag standing, String cameBack, LocalDate today, Errors errors) {
        var newest = versions.getFirst();
        var shown = approved.orElse(newest);
        var w = shown.wording();
        var state = shown.on(today);
        var facts = new ArrayList<>(List.of(SummaryRow.of("Asks", processes.moment(w)), SummaryRow.of("When", upper(processes.inWords(w))),
            SummaryRow.of("Whom", upper(w.whom().inWords())), SummaryRow.of("Answer", w.form().inWords() + (w.unknownCounts() ? "; “not yet known” is an answer" : "")),
            SummaryRow.of("How firmly", w.strength().inWords()), SummaryRow.of("How often", w.once() ? "Until it is answered in a case" : "Each time"),
            SummaryRow.of("From and until", "%s to %s".formatted(Dates.inWords(w.from()), Dates.inWords(w.until()))), SummaryRow.of("Source", w.source())));
        recommendation.ifPresent(one -> facts.add(new SummaryRow("Recommendation", one.words(), new Link("Read it", one.href()))));
        facts.add(SummaryRow.of("Whose", shown.authorName()));
        return new CheckPage(lead, shown.address(), w.question(), tag(state), w.lesson(), w.link().isEmpty() ? Link.NONE : new Link("Read the lesson", w.link()), facts, themes(w.themes(), vocabulary),
            newest.approval().isEmpty(), own, state == Check.State.ASKS || state == Check.State.NOT_YET, soFar, preview, versions.stream().map(v -> version(v, today)).toList(), standing, cameBack, errors);
    }

    static List<Link> themes(List<String> ids, Themes vocabulary) {
        return vocabulary.all().stream().filter(theme -> ids.contains(theme.id())).map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList();
    }

    static Tag tag(Check.State state) {
        return new Tag(state.inWords(), switch (state) {
            case ASKS -> Tag.Colour.GREEN;
            case WAITING, NOT_YET -> Tag.Colour.YELLOW;
            case OFF, EXPIRED -> Tag.Colour.GREY;
        });
    }

    private static List<String> version(Check check, LocalDate today) {
        return List.of(String.valueOf(check.version()), check.wording().question(), "%s, %s".formatted(check.authorName(), Dates.inWords(check.madeAt())),
            check.approval().map(a -> "%s, %s".formatted(a.by(), Dates.inWords(a.at()))).orElse("Not yet"),
            check.off().map(off -> "Switched off by %s, %s: %s".formatted(off.by(), Dates.inWords(off.at()), off.reason())).orElse(check.on(today).inWords()));
    }

    /** Counts as one line: "Yes 12, No 7". */
    public static String inOneLine(Map<String, String> counts) {
        return counts.isEmpty() ? "Nothing yet" : counts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining("; "));
    }

    private static String upper(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
