package wholepicture.learning.checks.web;

import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.checks.Returned;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** On a learning lead's first page: questions of theirs that are waved through, and lessons that are open again. */
@Component
final class BackAtHome implements HomePart {

    private final Returned returned;

    BackAtHome(Returned returned) {
        this.returned = returned;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public boolean concerns() {
        return Acting.now().is(Role.LEARNING_LEAD);
    }

    @Override
    public Box box() {
        return new Box("Lessons that came back to you", returned.mine().stream().map(back -> new Line(back.question(), back.address(), back.why())).toList(),
            "Nothing has come back.", new Link("All checks", "/checks"));
    }
}
