package wholepicture.learning.library.web;

import java.util.Optional;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** The procedures manuals, one step from the page that a worker meets first; a link that leads nowhere says so. Source: A-378. */
final class ProceduresPart implements HomePart {

    private final Library library;

    ProceduresPart(Library library) {
        this.library = library;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Box box() {
        var lines = library.all(Optional.of(Kind.MANUAL)).stream().map(one -> new Line(one.title(), one.deadOn().isPresent() ? one.href() : one.detail("link"),
            one.deadOn().map(day -> "The link was found to lead nowhere on %s".formatted(Dates.inWords(day))).orElse("Changed %s: %s".formatted(Dates.inWords(one.inUseFrom()), one.changed())))).toList();
        return new Box("Procedures", lines, "No manual stands in the library yet.", new Link("The library", "/learning/library"));
    }
}
