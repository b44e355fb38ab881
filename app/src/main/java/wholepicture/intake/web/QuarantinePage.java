package wholepicture.intake.web;

import java.util.List;
import java.util.Locale;
import wholepicture.intake.Delivery;
import wholepicture.intake.Quarantined;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Problem;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** The rows of a file that wait to be mended. @param downloads one table for each file of an archive */
public record QuarantinePage(long id, String name, String waiting, List<Row> rows, List<Link> downloads, Link more, String reason, Errors errors) {

    /** @param excerpt the beginning of what was sent */
    public record Row(String place, String href, String what, String excerpt, List<String> problems) {

        static Row of(Quarantined.Row row) {
            var raw = row.raw();
            return new Row(QuarantinePage.place(row), "/intake/%d/quarantine/%d".formatted(row.delivery(), row.place().number()), row.place().what(),
                raw.length() <= 140 ? raw : raw.substring(0, 139) + "…", row.problems().stream().map(QuarantinePage::problem).toList());
        }
    }

    static String place(Quarantined.Row row) {
        var inWords = row.place().inWords();
        return row.place().row() == 0 ? row.place().part() : inWords.substring(0, 1).toUpperCase(Locale.UK) + inWords.substring(1);
    }

    /** Without the row, which stands beside it. */
    static String problem(Problem p) {
        return new Problem(0, p.column(), p.value(), p.whatIsWrong(), p.remedy()).inWords();
    }

    static QuarantinePage of(Delivery d, List<Quarantined.Row> rows, List<Integer> partsWaiting, List<Part> parts, Link more, String reason, Errors errors) {
        var downloads = partsWaiting.stream().map(part -> new Link(parts.size() < 2 ? "Download them as a table (CSV)"
            : "Download those of %s (CSV)".formatted(parts.get(part).name()), "/intake/%d/quarantine.csv?part=%d".formatted(d.id(), part))).toList();
        long waiting = d.counts().quarantined();
        return new QuarantinePage(d.id(), d.name(), "%s %s".formatted(InWords.number(waiting), waiting == 1 ? "row waits" : "rows wait"),
            rows.stream().map(Row::of).toList(), downloads, more, reason, errors);
    }
}
