package wholepicture.learning.checks.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.learning.ThemePart;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Processes;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a theme: what it asks in live cases, also what stands in the processes themselves. */
@Component
final class ChecksOfTheme implements ThemePart {

    private final Checks checks;
    private final Processes processes;

    ChecksOfTheme(Checks checks, Processes processes) {
        this.checks = checks;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Box> of(String theme) {
        var made = checks.about(theme).stream()
            .map(check -> new Line(check.wording().question(), check.address(), "%s. %s".formatted(processes.moment(check.wording()), check.on(checks.today()).inWords())));
        var written = processes.all().stream().flatMap(process -> process.written().stream()).filter(one -> one.themes().contains(theme))
            .map(one -> new Line(one.question(), "/checks/" + one.id(), "Stands in the process itself"));
        var lines = Stream.concat(made, written).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("What is asked in live cases", lines, "", new Link("All checks", "/checks")));
    }
}
