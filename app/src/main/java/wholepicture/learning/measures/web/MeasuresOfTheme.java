package wholepicture.learning.measures.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.learning.ThemePart;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.measures.Evidence;
import wholepicture.learning.measures.Standings;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a theme: how practice stands now. */
@Component
final class MeasuresOfTheme implements ThemePart {

    private final Checks checks;
    private final Standings standings;

    MeasuresOfTheme(Checks checks, Standings standings) {
        this.checks = checks;
        this.standings = standings;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Box> of(String theme) {
        var lines = checks.about(theme).stream().flatMap(check -> standings.evidence(check.id()).map(Evidence::change)
            .map(change -> new Line("Measure: " + check.wording().question(), check.address() + "/measure", "%s. %s".formatted(standings.now(check.id()).inWords(), change))).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("How practice stands now", lines, "", Link.NONE));
    }
}
