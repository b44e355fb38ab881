package wholepicture.learning.measures.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.measures.Measures;
import wholepicture.learning.measures.Standings;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a recommendation: whether practice has changed. */
@Component
final class MeasuresOfRecommendation implements RecommendationPart {

    private final Checks checks;
    private final Measures measures;
    private final Standings standings;

    MeasuresOfRecommendation(Checks checks, Measures measures, Standings standings) {
        this.checks = checks;
        this.measures = measures;
        this.standings = standings;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var lines = checks.of(recommendation.id()).stream().filter(check -> measures.of(check.id()).isPresent())
            .map(check -> new Line("Measure: " + check.wording().question(), check.address() + "/measure", standings.now(check.id()).inWords())).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("Whether practice has changed", lines, "", Link.NONE));
    }
}
