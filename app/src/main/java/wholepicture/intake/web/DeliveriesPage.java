package wholepicture.intake.web;

import java.util.List;
import wholepicture.intake.Delivery;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/** The files that were sent, newest first. @param done what was done just now; empty when nothing was */
public record DeliveriesPage(List<Place> places, boolean ofAll, String whose, String done, List<Row> rows, Link older) {

    /** One file. Counts are written out. */
    public record Row(String name, String href, String agency, String received, String sender, Tag state, String all, String takenIn, String superseded,
        String unchanged, String quarantined, String notRead) {

        static Row of(Delivery d) {
            var c = d.counts();
            return new Row(d.name(), "/intake/" + d.id(), d.agency().name(), Dates.brief(d.receivedAt().toInstant()), d.sender(), InWords.state(d),
                InWords.number(c.received()), InWords.number(c.takenIn()), InWords.number(c.superseded()), InWords.number(c.unchanged()),
                InWords.number(c.quarantined()), InWords.number(c.notRead()));
        }
    }
}
