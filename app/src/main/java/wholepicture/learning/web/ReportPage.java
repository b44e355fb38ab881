package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.List;
import wholepicture.learning.reports.Report;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/** One agency's own report, and the form for it while it is waited for. */
public record ReportPage(Row report, String kind, boolean writable, List<Option> qualities, PlanForm form, Errors errors) {

    /** A report as words. */
    public record Row(String href, String agency, String scope, Tag standing, String author, String involved, String quality, String judgement, List<String> chronology, List<String> systemic, List<String> isolated) {

        static Row of(Report report, LocalDate today) {
            var standing = report.received().map(day -> new Tag("Received " + Dates.inWords(day), Tag.Colour.GREEN))
                .orElse(report.late(today) ? new Tag("Late: due " + Dates.inWords(report.due()), Tag.Colour.RED) : new Tag("Due " + Dates.inWords(report.due()), Tag.Colour.BLUE));
            return new Row("/reviews/reports/" + report.id(), report.agencyName(), report.scope(), standing, report.author(),
                report.from().map(from -> "%s to %s".formatted(Dates.inWords(from), report.until().map(Dates::inWords).orElse(""))).orElse(""),
                report.quality().map(Report.Quality::inWords).orElse(""), report.judgement(), report.chronology().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                report.findings().stream().filter(Report.Finding::systemic).map(Report.Finding::words).toList(),
                report.findings().stream().filter(f -> !f.systemic()).map(f -> "%s. Not systemic: %s".formatted(f.words(), f.why())).toList());
        }
    }
}
