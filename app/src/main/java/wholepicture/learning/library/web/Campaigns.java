package wholepicture.learning.library.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a recommendation: the campaigns that answer it, and how many they reached. Source: A-389. */
@Component
class Campaigns implements RecommendationPart {

    private final Library library;

    Campaigns(Library library) {
        this.library = library;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var lines = library.all(Optional.of(Kind.CAMPAIGN)).stream().filter(one -> one.detail("recommendation").equals(recommendation.id().toString()))
            .map(one -> new Line(one.title(), one.href(), one.detail("audience") + (one.detail("reached").isEmpty() ? "" : ", reached " + one.detail("reached")))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("Campaigns", lines, "", Link.NONE));
    }
}
