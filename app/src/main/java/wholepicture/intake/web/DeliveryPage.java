package wholepicture.intake.web;

import java.util.ArrayList;
import java.util.List;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Quarantined;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Problem;
import wholepicture.ui.Dates;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * One file, how far it has been read and what became of its rows.
 *
 * @param done what was done just now; empty when nothing was
 * @param heldUp what reading waits for; empty when for nothing
 * @param refusal what is wrong with the whole file
 * @param mayMend whether the viewer may see and mend its rows
 * @param looksAgain whether the page looks again by itself
 */
public record DeliveryPage(List<Place> places, long id, String name, Tag state, String done, boolean isSettled, int percent, String progress,
    String heldUp, List<String> refusal, boolean isHeld, boolean isRefused, boolean mayMend, boolean looksAgain, List<List<String>> counts,
    long quarantined, String quarantinedText, List<List<String>> problems, long notRead, List<List<String>> reasons, List<List<String>> noticed,
    List<SummaryRow> facts, List<List<String>> parts) {

    static DeliveryPage of(Delivery d, String done, boolean mayMend, boolean looksAgain, List<Quarantined.Frequent> frequent,
        List<Deliveries.Reason> reasons, List<Deliveries.Noticed> noticed, List<Part> parts) {
        var c = d.counts();
        return new DeliveryPage(IntakePlaces.places(""), d.id(), d.name(), InWords.state(d), done, d.isSettled(), d.percent(), progress(d),
            d.heldUp().orElse(""), d.refusal().stream().map(Problem::inWords).toList(), d.state() == State.HELD, d.state() == State.REFUSED, mayMend,
            looksAgain && !d.isSettled(), counts(d), c.quarantined(), "%s %s to be mended".formatted(InWords.number(c.quarantined()),
                c.quarantined() == 1 ? "row waits" : "rows wait"),
            frequent.stream().map(f -> List.of(f.column().isBlank() ? "the whole row" : f.column(), f.whatIsWrong(), f.remedy(), InWords.number(f.times()))).toList(),
            c.notRead(), reasons.stream().map(r -> List.of(r.reason(), InWords.number(r.times()))).toList(),
            noticed.stream().map(DeliveryPage::noticed).toList(), facts(d, parts),
            parts.size() < 2 ? List.of() : parts.stream().map(p -> List.of(p.name(), p.format())).toList());
    }

    private static String progress(Delivery d) {
        return d.retrying() && d.state() == State.DONE ? "The quarantined rows are being tried again."
            : d.state() == State.WAITING ? "It waits to be read; files of one agency are read one after another."
            : "%d %% of the file, %s rows so far".formatted(d.percent(), InWords.number(d.position()));
    }

    private static List<List<String>> counts(Delivery d) {
        var c = d.counts();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Taken in", InWords.number(c.takenIn()), "Were not known before"));
        rows.add(List.of("Superseded", InWords.number(c.superseded()), "A later version of something known; the earlier is kept"));
        rows.add(List.of("Unchanged", InWords.number(c.unchanged()), "Said what was known already"));
        rows.add(List.of("Quarantined", InWords.number(c.quarantined()), "Wait to be mended"));
        rows.add(List.of("Not read", InWords.number(c.notRead()), "Not for this system, or set aside"));
        rows.add(List.of("Received", InWords.number(c.received()), "All of them together"));
        return rows;
    }

    private static List<String> noticed(Deliveries.Noticed n) {
        String where = n.row() == 0 ? n.partName() : "row %d%s".formatted(n.row(), n.partName().isBlank() ? "" : " of " + n.partName());
        return List.of(n.columnName(), n.sentence(), n.row() == 0 ? "" : InWords.number(n.times()), where, n.value());
    }

    private static List<SummaryRow> facts(Delivery d, List<Part> parts) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Agency", d.agency().name()));
        facts.add(SummaryRow.of("Received", "%s, %s, by %s".formatted(Dates.inWords(d.receivedAt().toInstant()), d.via().inWords(), d.sender())));
        if (parts.size() == 1) {
            facts.add(SummaryRow.of("Read as", parts.getFirst().format()));
        }
        if (d.endedAt() != null) {
            facts.add(SummaryRow.of("Reading ended", Dates.inWords(d.endedAt().toInstant())));
        }
        facts.add(SummaryRow.of("Size", InWords.size(d.bytes())));
        facts.add(SummaryRow.of("SHA-256", d.sha256()));
        return List.copyOf(facts);
    }
}
