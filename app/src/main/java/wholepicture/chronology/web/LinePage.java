package wholepicture.chronology.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.chronology.AsKnown;
import wholepicture.chronology.Entry;
import wholepicture.chronology.LateEntry;
import wholepicture.chronology.Wording;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.SummaryRow;

/**
 * One line with everything that is known of it.
 *
 * @param back the chronology, at this line
 * @param source where the line came from, with both its dates and the words as sent
 * @param earlier its earlier versions, newest first
 * @param lateRule says what a late entry is and who says so; blank for a line in time
 */
public record LinePage(String address, String back, LineView line, List<SummaryRow> source, List<Earlier> earlier, String lateRule, AmendmentForm form,
    Errors errors) {

    /** A version that no longer holds. */
    public record Earlier(String received, LineView line) {}

    static LinePage of(List<Entry> versions, AmendmentForm form, Errors errors) {
        var newest = versions.getFirst();
        var line = LineView.of(newest, "", AsKnown.NOW);
        return new LinePage(line.href(), "/people/%s/chronology#line-%d".formatted(newest.person(), newest.id()), line, source(newest),
            versions.stream().skip(1).map(one -> new Earlier(Dates.inWords(one.receivedAt()), LineView.of(one, "", AsKnown.NOW))).toList(),
            newest.late().isPresent() ? "A line written down more than %d hours after what it tells of is marked as late. Source: %s."
                .formatted(LateEntry.AFTER.toHours(), LateEntry.BASIS.cited()) : "", form, errors);
    }

    private static List<SummaryRow> source(Entry entry) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Happened", words(entry.happened())));
        rows.add(SummaryRow.of("Written down", words(entry.recorded())));
        rows.add(SummaryRow.of(entry.writtenHere() ? "Written here" : "Received", Dates.inWords(entry.receivedAt())));
        rows.add(SummaryRow.of("Agency", entry.agency()));
        if (!entry.author().isBlank()) {
            rows.add(SummaryRow.of("Written by", entry.author()));
        }
        if (entry.delivery() != null) {
            rows.add(SummaryRow.of("Delivery", entry.line() == null ? "%d".formatted(entry.delivery()) : "%d, line %d".formatted(entry.delivery(), entry.line())));
            rows.add(SummaryRow.of("The agency's own number", entry.localId()));
        }
        if (!entry.factors().isEmpty()) {
            rows.add(SummaryRow.of("Evidence of", entry.factors().stream().map(Wording::of).collect(Collectors.joining(", "))));
        }
        for (Map.Entry<String, String> sent : entry.original().entrySet()) {
            rows.add(SummaryRow.of("As sent: " + sent.getKey(), sent.getValue()));
        }
        return rows;
    }

    private static String words(@Nullable When when) {
        return when == null ? "Not recorded" : when.inWords();
    }
}
