package wholepicture.learning.reflection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.learning.ThemePart;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a theme: how sure the groups are whose workers answered about it. */
@Component
class SureOfTheme implements ThemePart {

    private static final int ORDER = 60;

    private final Confidence confidence;
    private final Agencies agencies;

    SureOfTheme(Confidence confidence, Agencies agencies) {
        this.confidence = confidence;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Box> of(String theme) {
        var lines = confidence.cells().stream().filter(cell -> cell.theme().equals(theme))
            .map(cell -> new Line("%s: %s".formatted(name(cell.agencyId()), Confidence.inWords(cell.sure())), "", "%d workers’ self-assessments".formatted(cell.people()))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("How sure we are", List.copyOf(lines), "", new Link("By theme and agency", "/self-assessment/confidence")));
    }

    private String name(@Nullable Long agency) {
        return agency == null ? "All agencies" : agencies.byId(agency).map(Agency::name).orElse("An agency");
    }
}
