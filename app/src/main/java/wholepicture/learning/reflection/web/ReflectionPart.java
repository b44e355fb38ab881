package wholepicture.learning.reflection.web;

import java.util.ArrayList;
import wholepicture.learning.reflection.Reflection;
import wholepicture.questions.Drafts;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** On the first page: lines that are open again, and words that were typed and not saved. */
final class ReflectionPart implements HomePart {

    private static final int ORDER = 80;

    private final Reflection reflection;
    private final Drafts drafts;

    ReflectionPart(Reflection reflection, Drafts drafts) {
        this.reflection = reflection;
        this.drafts = drafts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Box box() {
        var lines = new ArrayList<Line>();
        ReflectionController.waiting(drafts).forEach(link -> lines.add(new Line(link.text(), link.href(), "")));
        reflection.openAgain().forEach((set, open) -> {
            if (!open.isEmpty()) {
                lines.add(new Line("%d %s open again: %s".formatted(open.size(), open.size() == 1 ? "line is" : "lines are", set.title()), "/self-assessment", String.join("; ", open.values().stream().distinct().toList())));
            }
        });
        return new Box("Things to consider", lines, "Nothing is open again for you.", new Link("Self-assessment", "/self-assessment"));
    }
}
