package wholepicture.people.web;

import java.util.List;
import java.util.Locale;
import wholepicture.people.Run;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;

/**
 * Having all records compared again.
 *
 * @param figures by which records are compared now
 * @param changed the figures of the last run through all records, when they are others; empty otherwise
 * @param progress how far the run under way has come, in words; empty when none is
 * @param looksAgain whether the page looks again by itself
 * @param runs earlier runs, the newest first: when, by whom, why, by which figures, how many records, how many moved, when done
 * @param why as typed
 */
public record AgainPage(String figures, String changed, String progress, int percent, boolean looksAgain, List<List<String>> runs, String why, Errors errors) {

    static AgainPage of(List<Run> runs, String figures, boolean looksAgain, String why, Errors errors) {
        var underWay = runs.stream().filter(Run::isUnderWay).findFirst();
        var last = runs.stream().map(Run::figures).findFirst().orElse(figures);
        return new AgainPage(figures, last.equals(figures) ? "" : last, underWay.map(AgainPage::progress).orElse(""), underWay.map(Run::percent).orElse(0),
            looksAgain && underWay.isPresent(), runs.stream().filter(run -> !run.isUnderWay()).map(AgainPage::line).toList(), why, errors);
    }

    private static String progress(Run run) {
        return "%s of %s records compared, %s went to another person. Asked for by %s on %s: %s".formatted(number(run.lookedAt()), number(run.all()),
            number(run.moved()), run.askedBy(), Dates.inWords(run.askedAt()), run.why());
    }

    private static List<String> line(Run run) {
        return List.of(run.finished().map(Dates::brief).orElse(""), run.askedBy(), run.why(), run.figures(), number(run.lookedAt()), number(run.moved()));
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
