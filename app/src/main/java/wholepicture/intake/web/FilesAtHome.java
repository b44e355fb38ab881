package wholepicture.intake.web;

import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** How the newest files of the agency fared, on the first page of whoever sends them. */
@Component
class FilesAtHome implements HomePart {

    private static final int SHOWN = 5;

    private final Deliveries deliveries;

    FilesAtHome(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean concerns() {
        return Acting.now().is(Role.SENDS_FILES) && Acting.now().agencyId() != null;
    }

    @Override
    public Box box() {
        var newest = deliveries.newest(Acting.now().agencyId(), Long.MAX_VALUE, SHOWN);
        return new Box("Your agency's files", newest.stream().map(FilesAtHome::line).toList(), "Nothing has been sent yet.",
            newest.isEmpty() ? new Link("Send files", "/intake/send") : new Link("All files", "/intake"));
    }

    private static Line line(Delivery delivery) {
        var wrong = delivery.counts().quarantined();
        return new Line(delivery.name(), "/intake/" + delivery.id(), "%s, %s%s".formatted(InWords.state(delivery).text(),
            Dates.brief(delivery.receivedAt().toInstant()), wrong == 0 ? "" : "; %s to mend".formatted(wrong == 1 ? "1 row" : InWords.number(wrong) + " rows")));
    }
}
