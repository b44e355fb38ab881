package wholepicture.learning.checks.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Processes;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a recommendation: the questions that it became. */
@Component
final class ChecksOfRecommendation implements RecommendationPart {

    private final Checks checks;
    private final Processes processes;

    ChecksOfRecommendation(Checks checks, Processes processes) {
        this.checks = checks;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var lines = checks.of(recommendation.id()).stream()
            .map(check -> new Line(check.wording().question(), check.address(), "%s. %s".formatted(processes.moment(check.wording()), check.on(checks.today()).inWords()))).toList();
        boolean lead = Acting.now().is(Role.LEARNING_LEAD);
        return lines.isEmpty() && !lead ? Optional.empty() : Optional.of(new Box("What it asks in live cases", lines, "No question comes of it yet.",
            lead ? new Link("Make a check of it", "/checks/new?recommendation=" + recommendation.id()) : Link.NONE));
    }
}
