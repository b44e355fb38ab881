package wholepicture.people.web;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.people.Steward;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** How many pairs of records wait for a data steward, on their first page. */
@Component
class QueueAtHome implements HomePart {

    private final Steward steward;

    QueueAtHome(Steward steward) {
        this.steward = steward;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean concerns() {
        return Acting.now().is(Role.DATA_STEWARD);
    }

    @Override
    public Box box() {
        int waiting = steward.waiting();
        return new Box("Records to compare", waiting == 0 ? List.of() : List.of(new Line(QueuePage.counted(waiting), "/steward/review",
            "Pairs of records that may be of one person. Until somebody decides, they stay two people.")), "Nothing waits to be compared.", Link.NONE);
    }
}
