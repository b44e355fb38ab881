package wholepicture.learning.checks.web;

import java.util.List;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** A question that stands in a process itself: it cannot be switched off, since the act refuses without an answer. */
public record WrittenPage(String question, String lesson, List<SummaryRow> facts, List<Link> themes) {

    static WrittenPage of(Processes.Standing standing, Themes vocabulary) {
        var w = standing.written();
        return new WrittenPage(w.question(), w.lesson(), List.of(SummaryRow.of("Identity", w.id() + ", version " + w.version()),
            SummaryRow.of("Asks", standing.process().inWords() + ": " + standing.process().moment(w.moment()).map(m -> m.inWords()).orElse(w.moment())),
            SummaryRow.of("How firmly", w.strength().inWords()), SummaryRow.of("Looked at again by", Dates.inWords(w.expires())), SummaryRow.of("Source", w.cited())),
            CheckPage.themes(w.themes(), vocabulary));
    }
}
