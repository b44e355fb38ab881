package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Review;
import wholepicture.learning.plan.Plan;
import wholepicture.ui.Dates;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Word;
import wholepicture.ui.documents.Xhtml;

/** The response plan of a review as boards expect it: each recommendation with what every agency answers, undertakes, shows and changes beneath it. */
final class PlanDocument {

    private static final List<String> HEAD = List.of("Agency", "Response", "Actions", "Evidence", "Impact");

    /** A recommendation and what is done about it. */
    record Entry(Recommendation recommendation, Plan plan) {}

    private final Review review;
    private final List<Entry> entries;
    private final LocalDate today;
    private final String by;

    PlanDocument(Review review, List<Entry> entries, LocalDate today, String by) {
        this.review = review;
        this.entries = entries;
        this.today = today;
        this.by = by;
    }

    private String title() {
        return review.title() + ": response plan";
    }

    private String foot() {
        return "%s, as at %s, for %s%s".formatted(title(), Dates.inWords(today), by, review.published().isEmpty() ? ". Restricted until published" : "");
    }

    private String summary() {
        long open = entries.stream().filter(e -> e.recommendation().status().isOpen()).count();
        long late = entries.stream().filter(e -> e.recommendation().status().isOpen() && !e.plan().late(today).isEmpty()).count();
        return "%s. %d recommendations, %d of them open, %d late.".formatted(review.kind().inWords(), entries.size(), open, late);
    }

    byte[] word() {
        var word = new Word(title(), foot(), true).paragraph(summary());
        String section = "";
        for (var entry : entries) {
            var r = entry.recommendation();
            if (!r.section().isEmpty() && !r.section().equals(section)) {
                section = r.section();
                word.heading(2, section);
            }
            word.heading(3, heading(r)).paragraph(r.words());
            var rows = rows(entry.plan());
            if (rows.isEmpty()) {
                word.paragraph("No response yet.");
            } else {
                word.table(HEAD, rows);
            }
        }
        return word.bytes();
    }

    byte[] pdf() {
        var body = new StringBuilder(Xhtml.heading(1, title())).append(Xhtml.paragraph(summary()));
        String section = "";
        for (var entry : entries) {
            var r = entry.recommendation();
            if (!r.section().isEmpty() && !r.section().equals(section)) {
                section = r.section();
                body.append(Xhtml.heading(2, section));
            }
            body.append(Xhtml.heading(3, heading(r))).append(Xhtml.paragraph(r.words()));
            var rows = rows(entry.plan());
            body.append(rows.isEmpty() ? Xhtml.paragraph("No response yet.") : Xhtml.table("Agencies on " + heading(r), HEAD, rows));
        }
        return new Pdf(title(), "What agencies answer to the recommendations of a review, what they do and what it changed", foot(), true, body.toString()).bytes();
    }

    private static String heading(Recommendation r) {
        return "%s (%s)".formatted(r.name(), r.status().inWords().toLowerCase(Locale.UK));
    }

    private List<List<String>> rows(Plan plan) {
        var rows = new ArrayList<List<String>>();
        plan.agencies().forEach(part -> rows.add(List.of(part.name(), responses(part), lines(part.actions().stream().map(this::action).toList()),
            lines(part.evidence().stream().map(e -> "%s: %s (%s)".formatted(e.strength().inWords(), e.words(), Dates.brief(e.of()))).toList()),
            lines(part.impact().stream().map(PlanDocument::impact).toList()))));
        plan.unclaimed().forEach(response -> rows.add(List.of("Agency not stated", response.words(), "", "", "")));
        return rows;
    }

    private String responses(Plan.Part part) {
        var said = lines(part.responses().stream().map(Plan.Response::words).toList());
        return !said.isEmpty() ? said : part.asked().map(a -> "%s %s".formatted(part.answerLate(today) ? "Late: due" : "Due", Dates.brief(a.due()))).orElse("");
    }

    private String action(Plan.Action a) {
        return "%s. %s; %s; by %s%s".formatted(a.what(), a.who(), a.measure(), Dates.brief(a.due()), a.done().map(day -> "; done " + Dates.brief(day)).orElse(a.late(today) ? "; LATE" : ""));
    }

    private static String impact(Plan.Impact i) {
        return "%s: %s".formatted(i.accepted().map(yes -> yes ? "Accepted" : "Not accepted").orElse("Claimed"), i.words());
    }

    private static String lines(List<String> all) {
        return all.stream().collect(Collectors.joining("\n"));
    }
}
